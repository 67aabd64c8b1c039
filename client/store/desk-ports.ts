// The ports of every surface but the phone. Called once by each.
import { createConnect } from '../net/connection.ts'
import { portsWith, type OwnPage } from './browser-ports.ts'
import type { Ports } from './ports.ts'

export const browserPorts = (page: OwnPage): Ports => portsWith(createConnect, page)
