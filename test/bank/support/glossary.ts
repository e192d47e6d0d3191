import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { folder } from './bank';

const line = z.string().check(z.trim(), z.minLength(1));

export const glossarySchema = z.array(z.strictObject({ term: line, means: line, not: z.optional(z.array(line).check(z.minLength(1))) })).check(z.minLength(1));

export type Glossary = z.infer<typeof glossarySchema>;

const source: unknown = parse(readFileSync(`${folder}/glossary.yaml`, 'utf8'));

/** @throws when the file is not what its schema says */
export const glossary: Glossary = glossarySchema.parse(source);
