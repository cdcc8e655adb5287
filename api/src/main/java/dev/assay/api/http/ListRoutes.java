package dev.assay.api.http;

import dev.assay.api.store.Role;
import dev.assay.api.store.SubmissionFilter;
import dev.assay.api.store.SubmissionState;
import dev.assay.api.store.Submissions;
import dev.assay.api.wire.SubmissionJson.SubmissionList;
import dev.assay.grader.model.Verdict;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The list of submissions, page by page. */
final class ListRoutes {
  private static final int PAGE = 50;
  private static final int LARGEST_PAGE = 200;
  private static final Set<String> PARAMETERS =
      Set.of("learner", "problem", "assessment", "state", "verdict", "limit", "after");

  private final Submissions submissions;

  ListRoutes(Submissions submissions) {
    this.submissions = submissions;
  }

  void list(Context context) {
    context.queryParamMap().keySet().stream()
        .filter(name -> !PARAMETERS.contains(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw invalid("unknown_parameter", "There is no parameter '" + name + "'.");
            });
    SubmissionFilter.Page page = submissions.list(filter(context, Caller.of(context)));
    String next = page.next() == null ? null : cursor(page.next());
    if (next != null) {
      context.header("Link", "<" + link(context, next) + ">; rel=\"next\"");
    }
    Responses.json(
        context,
        new SubmissionList(page.submissions().stream().map(Submitted::line).toList(), next));
  }

  private static SubmissionFilter filter(Context context, Caller caller) {
    String learner =
        caller.role().atLeast(Role.AUTHOR) ? context.queryParam("learner") : caller.name();
    String after = context.queryParam("after");
    return new SubmissionFilter(
        learner,
        context.queryParam("problem"),
        context.queryParam("assessment"),
        word(context, "state", SubmissionState.values(), SubmissionState::code),
        word(context, "verdict", Verdict.values(), Verdict::code),
        after == null ? null : position(after),
        limit(context.queryParam("limit")));
  }

  private static <T> @Nullable T word(
      Context context, String name, T[] values, Function<T, String> code) {
    String word = context.queryParam(name);
    if (word == null) {
      return null;
    }
    return Arrays.stream(values)
        .filter(value -> code.apply(value).equals(word))
        .findFirst()
        .orElseThrow(
            () -> invalid("invalid_parameter", "There is no %s of that name.".formatted(name)));
  }

  private static int limit(@Nullable String text) {
    if (text == null) {
      return PAGE;
    }
    if (!text.matches("[0-9]{1,3}")
        || text.matches("0+")
        || Integer.parseInt(text) > LARGEST_PAGE) {
      throw invalid("invalid_parameter", "A limit is 1 to %d.".formatted(LARGEST_PAGE));
    }
    return Integer.parseInt(text);
  }

  /** Opaque to clients, so that its form may change. */
  private static String cursor(SubmissionFilter.Position position) {
    String text = position.submittedAt().toEpochMilli() + " " + position.id();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SubmissionFilter.Position position(String cursor) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
      return new SubmissionFilter.Position(
          Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
      throw invalid("invalid_cursor", "This is no cursor of this service.");
    }
  }

  private static String link(Context context, String next) {
    return context.queryParamMap().entrySet().stream()
        .filter(entry -> !entry.getKey().equals("after"))
        .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue().getFirst()) + "&")
        .collect(Collectors.joining("", context.path() + "?", "after=" + next));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Refusal invalid(String code, String detail) {
    return new Refusal(HttpStatus.BAD_REQUEST, code, detail);
  }
}
