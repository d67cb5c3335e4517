/** Bundled Noto families, cut in slices that are loaded only when their characters are shown. */
import '@fontsource-variable/noto-sans-sc';
import '@fontsource-variable/noto-sans-tc';
