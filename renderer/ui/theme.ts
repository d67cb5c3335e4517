import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** The accent, from look.md: shade 8 on light ground, shade 4 on dark. */
const green: MantineColorsTuple = [
  '#e9f5f3',
  '#d3e9e5',
  '#a6d3cb',
  '#78bfb4',
  '#4fb8aa',
  '#2f9c8f',
  '#1d8479',
  '#13766c',
  '#0c6b62',
  '#07574f',
];

const dark: MantineColorsTuple = [
  '#e8ebea',
  '#cbd1d2',
  '#a5aeb0',
  '#869093',
  '#3b4549',
  '#2d3539',
  '#1c2225',
  '#15191b',
  '#101314',
  '#0b0d0e',
];

const list = { options: { maxHeight: 220, overflowY: 'auto' } } as const;

/** The kit's theme. Families by script: `lang` decides which Chinese glyphs come first (see global.css). */
export const theme: MantineThemeOverride = createTheme({
  colors: { green, dark },
  primaryColor: 'green',
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  // The kit reckons contrast for the light shade only; ours are lighter on dark ground and want dark ink.
  variantColorResolver: (input) => {
    const colours = defaultVariantColorsResolver(input);
    const status = input.color === 'red' ? 'overdue' : input.color === 'yellow' ? 'due' : null;
    if (input.variant === 'light' && status !== null) {
      return {
        ...colours,
        background: `var(--${status}-soft)`,
        hover: `var(--${status}-soft)`,
        color: `var(--${status})`,
      };
    }
    if (input.variant !== 'filled') return colours;
    if (input.color === 'red') {
      return { ...colours, background: 'var(--overdue)', hover: 'var(--overdue)', color: 'var(--overdue-ink)' };
    }
    return input.color === undefined || input.color === 'green' ? { ...colours, color: 'var(--accent-ink)' } : colours;
  },
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font)', fontWeight: '650' },
  fontSizes: { xs: '12px', sm: '14px', md: '14px', lg: '16px', xl: '20px' },
  defaultRadius: 6,
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '18px' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' }, styles: { root: { height: 32, paddingInline: 12, fontWeight: 550 } } },
    Badge: { styles: { root: { textTransform: 'none', flex: 'none' } } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 30 } },
    TextInput: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm', hideControls: true } },
    // The list scrolls itself: a scrolling box within it would be out of the keyboard's reach.
    Select: { defaultProps: { size: 'sm', checkIconPosition: 'right', withScrollArea: false }, styles: list },
    MultiSelect: { defaultProps: { withScrollArea: false }, styles: list },
    // A dialog's head is no banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    Modal: {
      defaultProps: { centered: true, radius: 10, transitionProps: { duration: 140 } },
      styles: { title: { fontSize: 16, fontWeight: 650 } },
    },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 120 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Tabs: { styles: { tab: { fontWeight: 550 } } },
  },
});

/** Mantine's own colours follow ours, so that every control sits on the same ground. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#ffffff',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--dim)',
    '--mantine-color-placeholder': 'var(--faint)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--overdue)',
  },
  dark: {
    // The kit takes these from its darkest shades, which vanish on our ground.
    '--mantine-color-green-light': 'var(--accent-soft)',
    '--mantine-color-green-light-hover': 'var(--accent-soft)',
    '--mantine-color-green-light-color': 'var(--accent)',
    '--mantine-color-body': '#1c2225',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--dim)',
    '--mantine-color-placeholder': 'var(--faint)',
    '--mantine-color-default': '#20272a',
    '--mantine-color-default-hover': '#283034',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-error': 'var(--overdue)',
  },
});
