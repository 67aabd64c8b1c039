// Which release this is, as files and the archive say it. Called by exports.
import project from '../package.json' with { type: 'json' }

export const release: string = project.version
