// The ports of a phone, whose connection is small. Called once by its room.
import { createThinConnect } from '../net/thin-connection.ts'
import { portsWith, type OwnPage } from './browser-ports.ts'
import type { Ports } from './ports.ts'

export const phonePorts = (page: OwnPage): Ports => portsWith(createThinConnect, page)
