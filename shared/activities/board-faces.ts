// The board face of every kind, loaded when it is first shown.
// Written by scripts/kinds.mjs from the folders here; to renew it: npm run kinds

export const boardFaces = {
  frame: () => import('./frame/board.tsx'),
  map: () => import('./map/board.tsx'),
  silent: () => import('./silent/board.tsx'),
  tables: () => import('./tables/board.tsx'),
  vote: () => import('./vote/board.tsx'),
} as const
