// A small library of templates. Called by the tests of this folder.
import { runSheetSchema, templateSchema } from '../../shared/template.ts'
import type { Library } from './api.ts'

const template = (id: string, kind: string, minutes: number, config: object) =>
  templateSchema.parse({
    id,
    kind,
    title: { nl: `Sjabloon ${id}`, en: `Template ${id}` },
    about: { nl: 'Kort gezegd. En dan langer.' },
    icon: 'flag',
    minutes,
    config,
  })

export const library: Library = {
  templates: [
    template('welcome', 'frame', 15, { sections: [] }),
    template('map', 'map', 30, { prompts: [{ id: 'who' }] }),
    template('silent', 'silent', 15, { prompt: { nl: 'Wat zit je dwars?' } }),
    template('vote', 'vote', 15, { from: [] }),
  ],
  runSheets: [
    runSheetSchema.parse({
      id: 'evening',
      title: { nl: 'Een avond' },
      about: { nl: 'Voor als er klachten leven.' },
      steps: [
        { id: 'start', template: 'welcome' },
        { id: 'talk', template: 'map', title: { nl: 'Praten' }, minutes: 70 },
        { id: 'silent', template: 'silent', minutes: 70, beside: true },
        { id: 'choose', template: 'vote', config: { question: { nl: 'Wat eerst?' }, from: ['talk'] } },
      ],
    }),
  ],
  errors: [{ file: 'broken.json', path: 'config.rings', expected: 'an array' }],
}
