// The icons that a template file may name, by their Lucide names. Called by the cards and the strips.
import type { ComponentType } from 'react'
import {
  IconActorMap,
  IconFlag,
  IconGive,
  IconHelp,
  IconInfo,
  IconInterests,
  IconLadder,
  IconList,
  IconNote,
  IconNow,
  IconPeople,
  IconSheet,
  IconSilent,
  type IconProps,
} from '../../shared/ui/icons.tsx'

const icons: { readonly [name: string]: ComponentType<IconProps> } = {
  target: IconActorMap,
  flag: IconFlag,
  info: IconInfo,
  users: IconPeople,
  'users-round': IconPeople,
  'message-square-off': IconSilent,
  'circle-dot': IconNow,
  'file-text': IconSheet,
  'hand-coins': IconGive,
  'circle-question-mark': IconHelp,
  puzzle: IconInterests,
  'chart-no-axes-column': IconLadder,
  'list-checks': IconList,
}

/** Props: `name`. A name without an icon here gets a note, so that a new template still loads. */
export const TemplateIcon = ({ name }: { readonly name: string }) => {
  const Icon = (Object.hasOwn(icons, name) ? icons[name] : undefined) ?? IconNote
  return <Icon />
}
