package dev.assay.api.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The database that submissions are kept in. */
public sealed interface StoreLocation {
  /** A file of this machine, made if it is not there; for one service at a time. */
  record Sqlite(Path file) implements StoreLocation {
    public Sqlite {
      Objects.requireNonNull(file);
    }

    @Override
    public String toString() {
      return "sqlite:" + file;
    }
  }

  /**
   * A PostgreSQL server; any number of services share the work of one database.
   *
   * @param url for JDBC, without user and password
   */
  record Postgresql(String url, @Nullable String user, @Nullable String password)
      implements StoreLocation {
    public Postgresql {
      Objects.requireNonNull(url);
    }

    /** Without the password. */
    @Override
    public String toString() {
      return url.substring("jdbc:".length());
    }
  }

  /**
   * Reads {@code sqlite:PATH} or {@code postgresql://USER:PASSWORD@HOST:PORT/DATABASE?OPTIONS}.
   *
   * @throws IllegalArgumentException if it is neither; the message is for users
   */
  static StoreLocation parse(String text) {
    try {
      if (text.startsWith("sqlite:") && text.length() > "sqlite:".length()) {
        return new Sqlite(Path.of(text.substring("sqlite:".length())));
      }
      if (text.startsWith("postgresql://") || text.startsWith("postgres://")) {
        return postgresql(URI.create(text));
      }
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("'%s' is no path".formatted(e.getInput()), e);
    }
    throw new IllegalArgumentException(
        "a store is sqlite:PATH or postgresql://USER:PASSWORD@HOST:PORT/DATABASE");
  }

  private static Postgresql postgresql(URI uri) {
    if (uri.getHost() == null || uri.getPath() == null || uri.getPath().length() < 2) {
      throw new IllegalArgumentException(
          "a PostgreSQL store is postgresql://USER:PASSWORD@HOST:PORT/DATABASE");
    }
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String user = uri.getRawUserInfo();
    String[] parts = user == null ? new String[0] : user.split(":", 2);
    return new Postgresql(
        "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query,
        parts.length > 0 ? decoded(parts[0]) : null,
        parts.length > 1 ? decoded(parts[1]) : null);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
