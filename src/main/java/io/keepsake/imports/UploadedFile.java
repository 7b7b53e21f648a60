package io.keepsake.imports;

import io.keepsake.platform.csv.Encoding;

/** A file that has come in whole. @param size in bytes */
record UploadedFile(long size, byte[] sha256, Encoding encoding) {}
