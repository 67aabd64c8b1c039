// A plan or photo that lies under a table's notes, and the spots on it where notes are pinned: types, schemas, the fold.
// Part of model.ts, which alone imports the schemas; phones import types only.
import { z } from 'zod'
import type { NoteId, Slug } from '../../ids.ts'
import { noteIdSchema, slugSchema, textSchema } from '../../schema.ts'
import { tablesLimits as limits } from './limits.ts'

/** The picture itself lies in the store, under this name; facts and views hold the name. */
export type Ground = {
  readonly picture: Slug
  /** In pixels, for the shape of the frame before the picture is there. */
  readonly width: number
  readonly height: number
  /** What is to be seen on it, in words: caption and alternative. */
  readonly alt: string
}

/** A spot on the plan, as fractions of its width and height from its upper left corner, in every language. */
export type Pin = { readonly x: number; readonly y: number }

export type GroundIntent =
  /** Null takes the plan away; pins stay with their notes and come back with the next plan. */
  | { readonly type: 'ground.lay'; readonly table: Slug; readonly ground: Ground | null }
  | { readonly type: 'pin.set'; readonly note: NoteId; readonly pin: Pin | null }

export type GroundFact = {
  readonly type: 'ground.laid'
  readonly table: Slug
  readonly ground: Ground | null
}

const side = z.number().int().min(1).max(limits.groundSide)

const groundSchema = z
  .strictObject({
    picture: slugSchema,
    width: side,
    height: side,
    alt: textSchema(limits.groundAlt),
  })
  .nullable()

const fraction = z.number().min(0).max(1)

export const pinSchema = z.strictObject({ x: fraction, y: fraction })

export const groundIntents = [
  z.strictObject({ type: z.literal('ground.lay'), table: slugSchema, ground: groundSchema }),
  z.strictObject({ type: z.literal('pin.set'), note: noteIdSchema, pin: pinSchema.nullable() }),
] as const

export const groundFacts = [
  z.strictObject({ type: z.literal('ground.laid'), table: slugSchema, ground: groundSchema }),
] as const
