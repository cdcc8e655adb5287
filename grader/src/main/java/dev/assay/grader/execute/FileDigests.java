package dev.assay.grader.execute;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of files, read again only if a file may have changed: as in Git's index, a file is
 * taken to be the same if its size, its time and its identity are, unless it was written so shortly
 * before it was read that a later write could bear the same time. Thread-safe.
 */
final class FileDigests {
  private static final int KEPT = 10_000;

  /** Longer than the tick of any file system's clock. */
  private static final Duration TICK = Duration.ofSeconds(3);

  private final Cache<Version, String> known = Caffeine.newBuilder().maximumSize(KEPT).build();

  private record Version(Path file, long size, FileTime modified, @Nullable Object key) {}

  String of(Path file) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
    FileTime modified = attributes.lastModifiedTime();
    Version version = new Version(file, attributes.size(), modified, attributes.fileKey());
    String digest = known.getIfPresent(version);
    if (digest == null) {
      long now = System.currentTimeMillis();
      digest = read(file);
      if (modified.toMillis() < now - TICK.toMillis()) {
        known.put(version, digest);
      }
    }
    return digest;
  }

  private static String read(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new EngineException("no SHA-256", e);
    }
  }
}
