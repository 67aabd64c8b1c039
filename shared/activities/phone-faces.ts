// The phone face of every kind, loaded when it is first shown.
// Written by scripts/kinds.mjs from the folders here; to renew it: npm run kinds

export const phoneFaces = {
  frame: () => import('./frame/phone.tsx'),
  map: () => import('./map/phone.tsx'),
  silent: () => import('./silent/phone.tsx'),
  tables: () => import('./tables/phone.tsx'),
  vote: () => import('./vote/phone.tsx'),
} as const
