package dev.assay.api.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** The tokens of a store. Thread-safe. */
public final class Tokens {
  /** Makes a leaked token easy to find for those who scan for secrets. */
  private static final String PREFIX = "assay_";

  private static final int RANDOM_BYTES = 32;
  private static final int ID_BYTES = 6;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9_-]{43}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Jdbi jdbi;

  Tokens(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A new token.
   *
   * @param text what its holder sends; it is nowhere kept and cannot be shown again
   */
  public record Created(StoredToken token, String text) {}

  public Created create(String holder, Role role, @Nullable Instant expiresAt) {
    byte[] secret = new byte[RANDOM_BYTES];
    RANDOM.nextBytes(secret);
    String text = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    byte[] id = new byte[ID_BYTES];
    RANDOM.nextBytes(id);
    StoredToken token =
        new StoredToken(
            HexFormat.of().formatHex(id),
            holder,
            role,
            Instant.now().truncatedTo(ChronoUnit.MILLIS),
            expiresAt == null ? null : expiresAt.truncatedTo(ChronoUnit.MILLIS),
            null);
    Work.inTransaction(
        jdbi,
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO token (id, holder, role, hash, created_at, expires_at)
                    VALUES (:id, :holder, :role, :hash, :created_at, :expires_at)
                    """)
                .bind("id", token.id())
                .bind("holder", holder)
                .bind("role", role.code())
                .bind("hash", hash(text))
                .bind("created_at", token.createdAt().toEpochMilli())
                .bind("expires_at", Times.milliseconds(token.expiresAt()))
                .execute());
    return new Created(token, text);
  }

  /** All that were ever made, the oldest first. */
  public List<StoredToken> all() {
    return Work.read(
        jdbi,
        handle ->
            handle
                .createQuery("SELECT * FROM token ORDER BY created_at, id")
                .map(Tokens::row)
                .list());
  }

  /** Whether any was ever made: from then on nobody is let in without one. */
  public boolean any() {
    return Work.read(
            jdbi,
            handle ->
                handle.createQuery("SELECT 1 FROM token LIMIT 1").mapTo(Integer.class).findOne())
        .isPresent();
  }

  /** The token of that text, valid or not; none if the text was never one. */
  public Optional<StoredToken> find(String text) {
    if (!FORM.matcher(text).matches()) {
      return Optional.empty();
    }
    return Work.read(
        jdbi,
        handle ->
            handle
                .createQuery("SELECT * FROM token WHERE hash = :hash")
                .bind("hash", hash(text))
                .map(Tokens::row)
                .findOne());
  }

  /**
   * Makes it invalid from now on.
   *
   * @return whether there is one of that id that was not revoked
   */
  public boolean revoke(String id) {
    return Work.inTransaction(
            jdbi,
            handle ->
                handle
                    .createUpdate(
                        "UPDATE token SET revoked_at = :at WHERE id = :id AND revoked_at IS NULL")
                    .bind("id", id)
                    .bind("at", Instant.now().toEpochMilli())
                    .execute())
        == 1;
  }

  /** One round is enough: a token is 256 random bits, which nobody can guess through. */
  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static StoredToken row(ResultSet row, StatementContext context) throws SQLException {
    Instant created = Times.instant(row, "created_at");
    return new StoredToken(
        row.getString("id"),
        row.getString("holder"),
        Role.of(row.getString("role")),
        created == null ? Instant.EPOCH : created,
        Times.instant(row, "expires_at"),
        Times.instant(row, "revoked_at"));
  }
}
