/** Whether a uri has a scheme and so lies outside the repository, such as `s3://bucket/model.onnx`. */
export function isRemote(uri: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]+:/.test(uri);
}
