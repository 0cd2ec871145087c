/** Saves a file that the server made, under the name it gave. */
export function downloadFile(file: File | Blob, fallbackName = 'download') {
  const url = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = url
  link.download = file instanceof File ? file.name : fallbackName
  link.click()
  // After the click has been taken up; at once would cut the download off in some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
