/** pdf.js's worker is loaded for what it does: it puts itself where pdf.js looks for it. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: object
}
