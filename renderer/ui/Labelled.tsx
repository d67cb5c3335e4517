import { Input } from '@mantine/core';
import type { ReactNode } from 'react';

interface LabelledProps {
  readonly label: string;
  readonly note?: string;
  readonly children: ReactNode;
}

/** A label over a control that brings none of its own. */
export const Labelled = ({ label, note, children }: LabelledProps) => (
  <Input.Wrapper
    label={label}
    description={note}
    labelElement="div"
    inputWrapperOrder={['label', 'input', 'description']}
  >
    <div>{children}</div>
  </Input.Wrapper>
);
