import { IconUser } from '@tabler/icons-react';
import type { Person } from '#domain/person.ts';
import controls from './Controls.module.css';
import { Pager } from './Pager.tsx';

interface PersonTilesProps {
  readonly people: readonly Person[];
  readonly onChoose: (person: Person) => void;
}

/** People by name, to tap. */
export const PersonTiles = ({ people, onChoose }: PersonTilesProps) => (
  <Pager items={people} resetKey="">
    {(person) => (
      <button key={person.id} type="button" className={controls['tile']} onClick={() => onChoose(person)}>
        <IconUser size={30} aria-hidden />
        <b>{person.name}</b>
      </button>
    )}
  </Pager>
);
