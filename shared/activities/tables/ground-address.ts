// Where a face finds a plan's picture. Called where a plan is drawn, so no phone loads it before it shows one.

export const groundAddress = (
  workshop: string | undefined,
  picture: string,
  size: 'large' | 'small',
): string | undefined =>
  workshop === undefined ? undefined : `/api/workshops/${workshop}/pictures/${picture}?size=${size}`
