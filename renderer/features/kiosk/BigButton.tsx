import type { ReactNode } from 'react';
import controls from './Controls.module.css';
import { useKiosk } from './kioskContext.ts';

interface BigButtonProps {
  readonly children: ReactNode;
  /** The same words in the second language; null: none. */
  readonly second?: string | null;
  readonly icon?: ReactNode;
  /** `plain` unless said. */
  readonly tone?: 'plain' | 'main' | 'good' | 'bad' | 'warn';
  /** `large`: the three answers. */
  readonly size?: 'normal' | 'large';
  /** The key that does the same, as it is printed on the keyboard. */
  readonly hotkey?: string;
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  /** For the keypad: a tap leaves the focus where it is. */
  readonly isQuiet?: boolean;
  readonly label?: string;
  readonly onPress: () => void;
}

/** A button for gloves: never below 76 px either way. */
export const BigButton = ({ children, second = null, icon, hotkey, onPress, ...props }: BigButtonProps) => {
  const { tone = 'plain', size = 'normal', isPressed, isDisabled = false, isQuiet = false, label } = props;
  const { second: language } = useKiosk();
  return (
    <button
      type="button"
      className={controls['button']}
      data-tone={tone}
      data-size={size}
      aria-pressed={isPressed}
      aria-label={label}
      aria-keyshortcuts={hotkey}
      disabled={isDisabled}
      onMouseDown={isQuiet ? (event) => event.preventDefault() : undefined}
      onClick={onPress}
    >
      {icon}
      <span className={controls['words']}>
        {children}
        {second !== null && (
          <small lang={language ?? undefined} className={controls['buttonSecond']}>
            {second}
          </small>
        )}
      </span>
      {hotkey !== undefined && (
        <kbd className={controls['hotkey']} aria-hidden>
          {hotkey}
        </kbd>
      )}
    </button>
  );
};
