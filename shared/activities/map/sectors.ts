// A map's sectors changed: renamed, added, taken away, put elsewhere in the circle. Pure; ids never change, and a new one is
// never one that was used before.
import type { Slug } from '../../ids.ts'
import type { Language, Localized } from '../../localized.ts'
import { mapLimits } from './limits.ts'
import type { MapConfig, Sector } from './model.ts'

export const mayAdd = ({ sectors }: MapConfig): boolean => sectors.length < mapLimits.mostSectors
export const mayRemove = ({ sectors }: MapConfig): boolean => sectors.length > mapLimits.leastSectors

/** The words in one language; the others stay, but an empty text is no text. */
const withWords = (text: Localized, language: Language, words: string): Localized => ({
  ...text,
  [language]: words,
})

export const renamed = (config: MapConfig, id: string, language: Language, words: string): MapConfig => ({
  ...config,
  sectors: config.sectors.map((sector) =>
    sector.id === id ? { ...sector, title: withWords(sector.title, language, words) } : sector,
  ),
})

/** A slug from a random id: what was removed today never gets its notes back tomorrow under another name. */
export const sectorId = (random: string): Slug =>
  `sector-${random
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .slice(0, 12)}` as Slug

export const added = (config: MapConfig, id: Slug, language: Language, words: string): MapConfig => {
  const sector: Sector = { id, title: { [language]: words }, icon: 'users' }
  return { ...config, sectors: [...config.sectors, sector] }
}

export const without = (config: MapConfig, id: string): MapConfig => ({
  ...config,
  sectors: config.sectors.filter((sector) => sector.id !== id),
})

/** One place on in the circle, clockwise (1) or back (-1). */
export const turned = (config: MapConfig, id: string, by: 1 | -1): MapConfig => {
  const from = config.sectors.findIndex((sector) => sector.id === id)
  const to = (from + by + config.sectors.length) % config.sectors.length
  const sector = config.sectors[from]
  if (!sector) return config
  const rest = config.sectors.filter((other) => other !== sector)
  return { ...config, sectors: [...rest.slice(0, to), sector, ...rest.slice(to)] }
}
