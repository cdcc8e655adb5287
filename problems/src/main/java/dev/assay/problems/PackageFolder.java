package dev.assay.problems;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The files of one package. What cannot be read, and what nobody reads, is a flaw. Names that begin
 * with a dot are passed over; symbolic links are not followed.
 */
final class PackageFolder {
  /** Far above any statement or query; a larger file is a mistake. */
  private static final long LARGEST_TEXT = 1 << 20;

  /** Fixtures are read into memory, and copied for every shuffled run. */
  private static final long LARGEST_CSV = 64L << 20;

  private final Path root;
  private final Flaws flaws;

  PackageFolder(Path root, Flaws flaws) {
    this.root = root;
    this.flaws = flaws;
  }

  /** The folder's own name. */
  String name() {
    return root.getFileName().toString();
  }

  Path resolve(String file) {
    return root.resolve(file);
  }

  boolean has(String file) {
    return Files.isRegularFile(resolve(file), LinkOption.NOFOLLOW_LINKS);
  }

  /** A text that must be there and hold something. */
  Optional<String> required(String file, String what) {
    if (!has(file)) {
      flaws.add("missing_file", file, "the file is missing: " + what);
      return Optional.empty();
    }
    Optional<String> text = read(file);
    if (text.isPresent() && text.get().isBlank()) {
      flaws.add("empty_file", file, "the file is empty: " + what);
      return Optional.empty();
    }
    return text;
  }

  /** A text that is there. */
  Optional<String> read(String file) {
    return read(resolve(file), file, LARGEST_TEXT);
  }

  Optional<String> readCsv(Path path, String file) {
    return read(path, file, LARGEST_CSV);
  }

  private Optional<String> read(Path path, String file, long largest) {
    try {
      if (Files.size(path) > largest) {
        flaws.add("too_large", file, "the file must not be above " + (largest >> 20) + " MiB");
        return Optional.empty();
      }
      return decode(file, Files.readAllBytes(path));
    } catch (IOException e) {
      flaws.add("unreadable_file", file, "the file cannot be read");
      return Optional.empty();
    }
  }

  private Optional<String> decode(String file, byte[] bytes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    if (result.isError()) {
      String before = out.toString();
      int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
      String lastLine = before.substring(before.lastIndexOf('\n') + 1);
      Position place = new Position(line, lastLine.codePointCount(0, lastLine.length()) + 1);
      flaws.add("not_utf8", file, place, "the file must be UTF-8");
      return Optional.empty();
    }
    String text = out.toString();
    return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** The names of the files of a folder, sorted. */
  List<String> files(String folder) {
    return list(folder, path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS));
  }

  /** The names of the folders of a folder, sorted. */
  List<String> folders(String folder) {
    return list(folder, path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS));
  }

  /** Everything in a folder must be one of these names. */
  void allow(String folder, Collection<String> names) {
    for (String name : list(folder, _ -> true)) {
      if (!names.contains(name)) {
        stray(folder, name, Suggestion.of(name, names));
      }
    }
  }

  /** Everything in a folder must be a file with a given ending, or one of these names. */
  void allow(String folder, String ending, Collection<String> names) {
    for (String name : list(folder, _ -> true)) {
      boolean known = names.contains(name) || (name.endsWith(ending) && has(folder + "/" + name));
      if (!known) {
        stray(folder, name, "; the folder holds " + ending.substring(1) + " files");
      }
    }
  }

  /** Everything in a folder must be a folder. */
  void allowFolders(String folder) {
    for (String name : list(folder, path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))) {
      stray(folder, name, "; a folder is expected");
    }
  }

  private void stray(String folder, String name, String hint) {
    String file = folder.isEmpty() ? name : folder + "/" + name;
    flaws.add("stray_file", file, "nothing reads this" + hint);
  }

  private List<String> list(String folder, Predicate<Path> filter) {
    Path path = resolve(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(path)) {
      return children
          .filter(filter)
          .map(child -> child.getFileName().toString())
          .filter(name -> !name.startsWith("."))
          .sorted()
          .toList();
    } catch (IOException e) {
      flaws.add("unreadable_file", folder, "the folder cannot be read");
      return List.of();
    }
  }
}
