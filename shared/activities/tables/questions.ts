// Which questions a table gets, in order, and other plain look-ups in a config. Used by rules, views and faces.
import type { Slug } from '../../ids.ts'
import type { Prompt, TablesConfig, ThemeTable } from './config.ts'

/** The prompts asked at a table, in the order of the config: their place there is the number on the badge. */
export const promptsAt = (config: TablesConfig, table: string): readonly Prompt[] =>
  config.prompts.filter((prompt) => isAsked(config, prompt.id, table))

export const isAsked = (config: TablesConfig, prompt: string, table: string): boolean =>
  Object.hasOwn(config.matrix, prompt) && (config.matrix[prompt] ?? []).some((id) => id === table)

/** The number of a prompt at a table, from 1; 0 where it is not asked. */
export const promptNumber = (config: TablesConfig, table: string, prompt: string): number =>
  promptsAt(config, table).findIndex(({ id }) => id === prompt) + 1

/** The number of a table, from 1: its name in the hall; 0 when there is no such table. */
export const tableNumber = (config: TablesConfig, table: string | null): number =>
  config.tables.findIndex(({ id }) => id === table) + 1

export const tableOf = (config: TablesConfig, table: string | null): ThemeTable | undefined =>
  config.tables.find(({ id }) => id === table)

/** The id as one of the config's own, for what comes from outside (the seating, a note's place). */
export const tableId = (config: TablesConfig, table: string | null): Slug | null =>
  tableOf(config, table)?.id ?? null
