/**
 * Programme file (`.fettle-programme.json`): one programme to hand to another workshop. JSON in UTF-8:
 * `{ format: "fettle-programme", version: 1, name, kinds, levels, parts }`. Levels and tasks are as stored, but a task
 * names its parts by part number (`parts: [{ part: "OF-12", quantity: 1 }]`); `parts` lists each with number, name and
 * unit, so that the other workshop can match or make them. A file of a later version is refused, never guessed at.
 */
import { z } from 'zod';
import { readJson } from '#kernel/readJson.ts';
import { error, failed, ok, type Result } from '#kernel/result.ts';
import { equipmentKinds } from './equipment.ts';
import { localTextSchema } from './language.ts';
import { type Part, partInputSchema } from './part.ts';
import { levelContentSchema, type Programme, type ProgrammeLevel, type Task, taskSchema } from './programme.ts';
import { serviceLevelSchema } from './serviceLevel.ts';

const format = 'fettle-programme';
const version = 1;

/** What a programme file is called after its first dot. */
export const programmeFileEnding = 'fettle-programme.json';

const filePartSchema = partInputSchema.pick({ number: true, name: true, unit: true });

/** A part as the file names it. */
export type FilePart = Readonly<z.infer<typeof filePartSchema>>;

const fileTaskSchema = taskSchema.extend({
  parts: z.array(z.object({ part: filePartSchema.shape.number, quantity: z.number() })),
});

const programmeFileSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  name: localTextSchema,
  kinds: z.array(z.enum(equipmentKinds)),
  levels: z
    .array(z.intersection(serviceLevelSchema, levelContentSchema.extend({ tasks: z.array(fileTaskSchema) })))
    .min(1),
  parts: z.array(filePartSchema),
});

/** A programme file. */
export type ProgrammeFile = Readonly<z.infer<typeof programmeFileSchema>>;

/** The file of a programme with these levels. A part that is not among `parts` any more is left out of its task. */
export const programmeFileOf = (
  { name, kinds }: Pick<Programme, 'name' | 'kinds'>,
  levels: readonly ProgrammeLevel[],
  parts: ReadonlyMap<Part['id'], Part>,
): ProgrammeFile => {
  const used = new Map<Part['id'], FilePart>();
  const namedParts = (task: Task) =>
    task.parts.flatMap(({ partId, quantity }) => {
      const part = parts.get(partId);
      if (part === undefined) return [];
      used.set(partId, { number: part.number, name: part.name, unit: part.unit });
      return [{ part: part.number, quantity }];
    });
  const written = levels.map((level) => ({
    ...level,
    tasks: level.tasks.map((task) => ({ ...task, parts: namedParts(task) })),
  }));
  return { format, version, name, kinds: [...kinds], levels: written, parts: [...used.values()] };
};

const parsed = (text: string): unknown => {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
};

const headSchema = z.object({ format: z.literal(format), version: z.number() });

/**
 * The programme a file holds. Problems: `programmeFileUnreadable` (no JSON), `programmeFileForeign` (of another kind),
 * `programmeFileNewer` (written by a later version), `programmeFileDamaged` (says where).
 */
export const readProgrammeFile = (text: string): Result<ProgrammeFile> => {
  const content = parsed(text);
  if (content === undefined) return failed([error('programmeFileUnreadable')]);
  const head = headSchema.safeParse(content);
  if (!head.success) return failed([error('programmeFileForeign')]);
  if (head.data.version > version) return failed([error('programmeFileNewer')]);
  const read = programmeFileSchema.safeParse(content);
  if (read.success) return ok(read.data);
  const place = read.error.issues[0]?.path.join('.') ?? '';
  return failed([error('programmeFileDamaged', undefined, { place })]);
};
