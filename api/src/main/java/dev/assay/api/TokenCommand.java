package dev.assay.api;

import dev.assay.api.store.Role;
import dev.assay.api.store.Store;
import dev.assay.api.store.StoredToken;
import dev.assay.api.store.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

@Command(
    name = "token",
    mixinStandardHelpOptions = true,
    description = "Say who may use the service. Once there is a token, nobody is let in without.")
final class TokenCommand implements Runnable {
  private final Installation installation;
  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  TokenCommand(Installation installation, Terminal terminal) {
    this.installation = installation;
    this.terminal = terminal;
  }

  @Override
  public void run() {
    if (spec != null) {
      throw new ParameterException(spec.commandLine(), "say what: create, list or revoke");
    }
  }

  @Command(
      name = "create",
      mixinStandardHelpOptions = true,
      description = "Make a token and print it, for the only time: what is kept is its hash.")
  int create(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "NAME", description = "Whose it is.") String holder,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              defaultValue = "learner",
              description =
                  "learner (default): own answers; author: everybody's, and assessments; admin:"
                      + " metrics too.")
          Role role,
      @Option(
              names = "--expires",
              paramLabel = "TIME",
              converter = Lifetime.class,
              description = "After how long: 12h, 30d, 26w (default: never).")
          @Nullable Duration lifetime) {
    if (!holder.matches("[\\p{Alnum}@._+-]{1,100}")) {
      throw new CommandException(
          "invalid_name", "a name has letters, digits and @._+-, 100 at most");
    }
    try (Store opened = Store.open(store.location(installation))) {
      Tokens.Created created =
          opened
              .tokens()
              .create(holder, role, lifetime == null ? null : Instant.now().plus(lifetime));
      terminal.out().println(created.text());
      terminal.err().println("id %s: %s".formatted(created.token().id(), line(created.token())));
    }
    flush();
    return ExitCode.YES;
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "List all tokens.")
  int list(@Mixin StoreOption store) {
    try (Store opened = Store.open(store.location(installation))) {
      List<StoredToken> tokens = opened.tokens().all();
      tokens.forEach(token -> terminal.out().println(token.id() + "  " + line(token)));
    }
    flush();
    return ExitCode.YES;
  }

  @Command(
      name = "revoke",
      mixinStandardHelpOptions = true,
      description = "Make a token invalid from now on.")
  int revoke(
      @Mixin StoreOption store,
      @Parameters(paramLabel = "ID", description = "Its id, as listed.") String id) {
    try (Store opened = Store.open(store.location(installation))) {
      if (!opened.tokens().revoke(id)) {
        throw new CommandException("unknown_token", "there is no valid token of the id " + id);
      }
    }
    return ExitCode.YES;
  }

  private void flush() {
    terminal.out().flush();
    terminal.err().flush();
  }

  private static String line(StoredToken token) {
    Instant expires = token.expiresAt();
    return "%-7s  %s  %s, %s"
        .formatted(
            token.role().code(),
            token.holder(),
            token.stateAt(Instant.now()),
            expires == null
                ? "does not expire"
                : "until " + expires.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Reads a number of hours, days or weeks. */
  static final class Lifetime implements ITypeConverter<Duration> {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})([hdw])");

    @Override
    public Duration convert(String text) {
      Matcher matcher = FORM.matcher(text);
      if (!matcher.matches()) {
        throw new TypeConversionException("'%s' is not like 12h, 30d or 26w".formatted(text));
      }
      long number = Long.parseLong(matcher.group(1));
      return switch (matcher.group(2)) {
        case "h" -> Duration.ofHours(number);
        case "d" -> Duration.ofDays(number);
        default -> Duration.ofDays(7 * number);
      };
    }
  }
}
