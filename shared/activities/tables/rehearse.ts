// What simulated participants do at the theme tables: take a seat, then answer a question of the table they sit at.
import type { NoteId, Slug } from '../../ids.ts'
import type { Scene, SceneAct } from '../contract.ts'
import { oneOf, spokenText } from '../rehearsal.ts'
import type { TablesConfig } from './config.ts'
import type { TablesIntent } from './model.ts'
import { promptsAt } from './questions.ts'
import { rehearsedAnswers } from './rehearse-texts.ts'
import type { Mine } from './shown.ts'

/** Notes of one participant in one round. */
const mostInRound = 2

const chooseTable = ({ config, random }: Scene<TablesConfig>): SceneAct<TablesIntent> | null => {
  const table = oneOf(config.tables, random)
  return table ? { intent: { type: 'seat.choose', table: table.id } } : null
}

export const rehearse = (scene: Scene<TablesConfig>): SceneAct<TablesIntent> | null => {
  const { config, random, newId } = scene
  // What the kind itself made of it.
  const mine = scene.mine as Partial<Mine> | null
  const { table, round = 0 } = mine ?? {}
  if (!table) return round === 0 && config.seating === 'choice' ? chooseTable(scene) : null
  const prompt = oneOf(promptsAt(config, table), random)
  const answer = oneOf(rehearsedAnswers, random)
  if (round === 0 || !prompt || !answer || scene.acts > round * mostInRound) return null
  const note = newId() as NoteId
  // It is the seat the server gave.
  const place = { table: table as Slug, round }
  return { intent: { type: 'note.add', note, prompt: prompt.id, place, text: spokenText(answer, scene) } }
}
