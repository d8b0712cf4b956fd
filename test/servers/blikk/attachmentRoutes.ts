/** Attachments of a task: files and links. Stint reads and writes none. */
import { z } from 'zod'
import { invalid, json, required } from './errors.ts'
import { absentable, readBody } from './forms.ts'
import type { State, TaskAttachment } from './model.ts'
import { pagedList, route, type Call, type Route } from './route.ts'
import { author, newPart, partOf, partsOf, removePart } from './taskPartRoutes.ts'
import { stamp, stampOrNull } from './time.ts'

const attachmentJson = (state: State, { id, name, file, ...attachment }: TaskAttachment) => ({
  objectName: 'task.attachment.list',
  id,
  name,
  type: file === null ? 'link' : 'file',
  contentType: file?.contentType ?? null,
  sizeInBytes: file === null ? null : Buffer.byteLength(file.content),
  externalLinkUrl: attachment.externalUrl,
  createdByUser: author(state),
  createdDate: stamp(attachment.createdAt),
  updatedDate: stampOrNull(attachment.updatedAt),
})

const linkForm = z.object({
  name: z.string().min(1),
  externalUrl: z.string().min(1),
  externalUrlType: absentable(z.enum(['googleDrive', 'dropbox', 'oneDrive'])),
})

const PART = /name="(\w+)"(?:; filename="([^"]*)")?\s*(?:Content-Type: (\S+)\s*)?\r?\n\r?\n([\s\S]*?)\r?\n--/g

/** A form with a file; [inferred] the members of a link come in such a form or as JSON. */
function readAttachment(call: Call): Pick<TaskAttachment, 'name' | 'file' | 'externalUrl'> {
  const { headers, body } = call.request
  if (!/^multipart\/form-data/i.test(headers['content-type'] ?? '')) {
    const { name, externalUrl } = readBody(linkForm, call.body())
    return { name, externalUrl, file: null }
  }
  const parts = [...body.matchAll(PART)].map(([, name, filename, contentType, content = '']) => ({
    name,
    filename,
    contentType: contentType ?? 'application/octet-stream',
    content,
  }))
  const text = (name: string) => parts.find((part) => part.name === name)?.content
  const file = parts.find(({ filename }) => filename !== undefined)
  if (file === undefined) {
    const link = readBody(linkForm, { name: text('name'), externalUrl: text('externalUrl') })
    return { name: link.name, externalUrl: link.externalUrl, file: null }
  }
  const { contentType, content, filename = '' } = file
  return { name: text('name') ?? filename, externalUrl: null, file: { contentType, content } }
}

const attachments = '/Core/Tasks/{id}/Attachments'

/** [inferred] The bodies of the answers to writes; the documents have only their status. */
export const ATTACHMENT_ROUTES: Route[] = [
  route('GET', attachments, 'Task_Read', (call) =>
    pagedList(call, {
      rows: partsOf(call, call.state.taskAttachments),
      item: (attachment) => attachmentJson(call.state, attachment),
      sorts: { name: ({ name }) => name },
    }),
  ),
  route('GET', `${attachments}/{id}/Download`, 'Task_Read', (call) => {
    const { file } = partOf(call, call.state.taskAttachments)
    if (file === null) throw invalid(required('file'))
    return { status: 200, headers: { 'content-type': file.contentType }, body: file.content }
  }),
  route('POST', attachments, 'Task_Write', (call) => {
    const attachment = { ...readAttachment(call), ...newPart(call) }
    call.state.taskAttachments.push(attachment)
    return json(200, attachmentJson(call.state, attachment))
  }),
  route('PUT', `${attachments}/{id}`, 'Task_Write', (call) => {
    const attachment = partOf(call, call.state.taskAttachments)
    const { name } = readBody(z.object({ name: z.string().min(1) }), call.body())
    Object.assign(attachment, { name, updatedAt: call.now })
    return json(200, attachmentJson(call.state, attachment))
  }),
  route('DELETE', `${attachments}/{id}`, 'Task_Write', (call) => removePart(call, call.state.taskAttachments)),
]
