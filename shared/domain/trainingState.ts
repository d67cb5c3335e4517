/** How far a person is in the syllabus. */
import type { ChecksSettings } from './checksSettings.ts';
import type { Training } from './qualification.ts';

/** A topic of the syllabus. */
export type Topic = ChecksSettings['syllabus'][number];

/** How a person stands in a topic. `taught`: without an examination. `open`: not yet. */
export type TopicState = 'passed' | 'taught' | 'failed' | 'open';

/** A topic with the last training in it. */
export interface TopicStanding {
  readonly topicId: Topic['id'];
  /** Null when the topic is no longer in the syllabus. */
  readonly topic: Topic | null;
  readonly state: TopicState;
  readonly last: Training | null;
}

const stateOf = (last: Training | null): TopicState => {
  if (last === null) return 'open';
  if (last.isPassed === null) return 'taught';
  return last.isPassed ? 'passed' : 'failed';
};

/** The latest day counts; of one day what was entered last. */
const lastOf = (trainings: readonly Training[]): Training | null =>
  trainings.toSorted((a, b) => (a.on === b.on ? (a.id < b.id ? 1 : -1) : a.on < b.on ? 1 : -1))[0] ?? null;

/** Every topic of the syllabus in its order, then those that left it, by the last training of each. */
export const topicStandings = (
  syllabus: readonly Topic[],
  trainings: readonly Training[],
): readonly TopicStanding[] => {
  const known = new Map(syllabus.map((topic) => [topic.id, topic]));
  const ids = new Set([...known.keys(), ...trainings.map(({ topicId }) => topicId)]);
  return [...ids].map((topicId) => {
    const last = lastOf(trainings.filter((training) => training.topicId === topicId));
    return { topicId, topic: known.get(topicId) ?? null, state: stateOf(last), last };
  });
};

/** Whether the topic counts as learnt. */
export const isLearnt = ({ state }: TopicStanding): boolean => state === 'passed' || state === 'taught';
