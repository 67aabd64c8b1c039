// What simulated participants do at the silent table: few write, and whoever does writes once or twice.
import type { NoteId } from '../../ids.ts'
import type { Scene, SceneAct } from '../contract.ts'
import { oneOf, spokenText } from '../rehearsal.ts'
import type { Config, Intent } from './model.ts'
import { rehearsedComplaints } from './rehearse-texts.ts'

const mostActs = 2
const writes = 0.3

export const rehearse = (scene: Scene<Config>): SceneAct<Intent> | null => {
  const { random, newId, acts, keyFor } = scene
  const complaint = oneOf(rehearsedComplaints, random)
  if (acts >= mostActs || random() > writes || !complaint) return null
  const note = newId() as NoteId
  return {
    intent: { type: 'note.add', note, text: spokenText(complaint, scene) },
    key: keyFor(`note ${note}`),
  }
}
