// What simulated participants do at an actor map: name an actor that most people know, and now and then shift it.
import type { NoteId } from '../../ids.ts'
import type { Scene, SceneAct } from '../contract.ts'
import { oneOf, spokenText } from '../rehearsal.ts'
import type { MapConfig, MapIntent, Place, Ring } from './model.ts'
import { rehearsedActors } from './rehearse-texts.ts'

const mostActs = 4

const placeIn = ({ config, random }: Scene<MapConfig>): Place | null => {
  const sector = oneOf(config.sectors, random)
  // Most of what people name lies close, few things at the heart.
  const ring = oneOf<Ring>([1, 2, 2, 3, 3], random)
  return sector && ring ? { ring, sector: sector.id, angle: random(), depth: random() } : null
}

export const rehearse = (scene: Scene<MapConfig>): SceneAct<MapIntent> | null => {
  const { config, random, newId, acts } = scene
  const prompt = oneOf(config.prompts, random)
  const actor = oneOf(rehearsedActors, random)
  const place = placeIn(scene)
  if (acts >= mostActs || !prompt || !actor || !place) return null
  const text = spokenText(actor.name, scene)
  const words = random() < 0.4 && !prompt.remark ? { role: spokenText(actor.role, scene) } : {}
  // A kind's id is 22 random signs.
  const note = newId() as NoteId
  return { intent: { type: 'note.add', note, prompt: prompt.id, place, text, ...words } }
}
