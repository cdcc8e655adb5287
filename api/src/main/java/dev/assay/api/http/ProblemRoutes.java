package dev.assay.api.http;

import dev.assay.api.wire.HintJson;
import dev.assay.api.wire.ProblemJson;
import dev.assay.api.wire.ProblemSummaryJson;
import dev.assay.api.wire.ProblemSummaryJson.ProblemList;
import dev.assay.problems.Loaded;
import dev.assay.problems.Problem;
import dev.assay.problems.ProblemBank;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.function.Function;

/** The problems, to be read. */
final class ProblemRoutes {
  private final ProblemBank bank;
  private final Function<Problem, List<String>> terms;

  ProblemRoutes(ProblemBank bank, Function<Problem, List<String>> terms) {
    this.bank = bank;
    this.terms = terms;
  }

  void list(Context context) {
    Responses.json(
        context, new ProblemList(bank.problems().stream().map(ProblemSummaryJson::of).toList()));
  }

  void show(Context context) {
    Problem problem = named(context.pathParam("id"));
    Responses.json(context, ProblemJson.of(problem, terms.apply(problem)));
  }

  void hint(Context context) {
    List<String> hints = named(context.pathParam("id")).guidance().hints();
    String number = context.pathParam("n");
    for (int n = 1; n <= hints.size(); n++) {
      if (number.equals(String.valueOf(n))) {
        Responses.json(context, new HintJson(n, hints.size(), hints.get(n - 1)));
        return;
      }
    }
    throw new Refusal(HttpStatus.NOT_FOUND, "unknown_hint", "There is no hint of that number.");
  }

  Problem named(String id) {
    return switch (bank.find(id).orElse(null)) {
      case null ->
          throw new Refusal(
              HttpStatus.NOT_FOUND, "unknown_problem", "There is no problem of that name.");
      case Loaded.Sound(Problem problem) -> problem;
      case Loaded.Flawed _ ->
          throw new Refusal(
              HttpStatus.SERVICE_UNAVAILABLE,
              "broken_problem",
              "This problem is broken; its author has to mend it.");
    };
  }
}
