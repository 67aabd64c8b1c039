// The map's icons on a phone: fetched after the field and the map are there, for each has its name beside it. Called by the
// parts of phone.tsx that are drawn first.
import { icon } from '../../ui/icon.tsx'
import { lazily } from '../../ui/lazily.tsx'

/** As wide as what comes, so that nothing moves. */
const Room = /* @__PURE__ */ icon('')

/** Props: `name` (as in the configuration). */
export const MapIcon = lazily(async () => (await import('./icons.tsx')).MapIcon, <Room />)
