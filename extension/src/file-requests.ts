/** The server asks the editor for every .yaml and .yml below a folder that is not on disk. */
export const listRequest = 'viridict/list'
/** The server asks the editor for the bytes of a file that is not on disk. */
export const readRequest = 'viridict/read'
/** The editor asks the server for a declaration to fill in. */
export const templateRequest = 'viridict/template'
