// Whether this page came over HTTPS: by the configured address, else by what the trusted proxies say. For cookies.
import type { Request } from 'express'
import type { Config } from '../config.ts'

/** `request.secure` listens to forwarded headers only when TRUST_PROXY says how many proxies there are. */
export const isSecure = (request: Request, { publicUrl }: Pick<Config, 'publicUrl'>): boolean =>
  publicUrl?.protocol === 'https:' || request.secure
