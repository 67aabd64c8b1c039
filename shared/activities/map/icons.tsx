// The icons that a map's configuration may name, by their Lucide names. Called by the board's face, and by the phone's through
// phone-icons.tsx.
import type { ComponentType } from 'react'
import { IconNow, IconPin } from '../../ui/icons-early.tsx'
import {
  IconActive,
  IconBoard,
  IconCulture,
  IconFlag,
  IconGive,
  IconHand,
  IconHome,
  IconKey,
  IconMegaphone,
  IconParking,
  IconPeople,
  IconPerson,
  IconPersonAdd,
  IconFromOutside,
  IconInterests,
  IconServices,
  IconShop,
  IconText,
  IconTogether,
  IconTown,
} from '../../ui/icons-named.tsx'
import type { IconProps } from '../../ui/icon.tsx'

const icons: Readonly<Record<string, ComponentType<IconProps>>> = {
  'building-2': IconServices,
  flag: IconFlag,
  'graduation-cap': IconCulture,
  hand: IconHand,
  'hand-coins': IconGive,
  handshake: IconTogether,
  house: IconHome,
  key: IconKey,
  landmark: IconTown,
  'log-in': IconFromOutside,
  'map-pin': IconPin,
  megaphone: IconMegaphone,
  'message-square-text': IconText,
  presentation: IconBoard,
  puzzle: IconInterests,
  'square-parking': IconParking,
  store: IconShop,
  user: IconPerson,
  'user-plus': IconPersonAdd,
  users: IconPeople,
  zap: IconActive,
}

/** Props: `name` (as in the configuration). A name that is not known shows as a dot. */
export const MapIcon = ({ name }: { readonly name: string }) => {
  const Icon = (Object.hasOwn(icons, name) ? icons[name] : undefined) ?? IconNow
  return <Icon />
}
