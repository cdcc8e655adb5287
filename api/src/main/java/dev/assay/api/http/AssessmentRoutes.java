package dev.assay.api.http;

import dev.assay.api.store.Assessment;
import dev.assay.api.store.Assessments;
import dev.assay.api.wire.AssessmentJson;
import dev.assay.api.wire.AssessmentJson.AssessmentList;
import dev.assay.api.wire.AssessmentRequest;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.regex.Pattern;

/** Assessments: set by authors, read by all. */
final class AssessmentRoutes {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  private final Assessments assessments;
  private final ProblemRoutes problems;

  AssessmentRoutes(Assessments assessments, ProblemRoutes problems) {
    this.assessments = assessments;
    this.problems = problems;
  }

  void list(Context context) {
    Caller caller = Caller.of(context);
    Responses.json(
        context,
        new AssessmentList(assessments.all().stream().map(it -> json(it, caller)).toList()));
  }

  void show(Context context) {
    Assessment assessment =
        assessments
            .find(context.pathParam("id"))
            .orElseThrow(
                () ->
                    new Refusal(
                        HttpStatus.NOT_FOUND,
                        "unknown_assessment",
                        "There is no assessment of that id."));
    Responses.json(context, json(assessment, Caller.of(context)));
  }

  void put(Context context) {
    String id = context.pathParam("id");
    if (!ID.matcher(id).matches()) {
      throw invalid("An id has lower-case letters, digits and hyphens, 64 at most.");
    }
    AssessmentRequest request = RequestBody.read(context, AssessmentRequest.class);
    request.problems().forEach(problems::named);
    Assessment assessment;
    try {
      assessment =
          new Assessment(
              id,
              request.name(),
              request.problems(),
              request.opensAt(),
              request.closesAt(),
              request.attempts());
    } catch (IllegalArgumentException e) {
      throw invalid("This cannot be: " + e.getMessage() + ".");
    }
    assessments.put(assessment);
    Responses.json(context, json(assessment, Caller.of(context)));
  }

  private AssessmentJson json(Assessment assessment, Caller caller) {
    return new AssessmentJson(
        assessment.id(),
        assessment.name(),
        assessment.problems(),
        assessment.opensAt(),
        assessment.closesAt(),
        assessment.attempts(),
        assessment.stateAt(Instant.now()),
        assessments.attemptsUsed(assessment.id(), caller.name()));
  }

  private static Refusal invalid(String detail) {
    return new Refusal(HttpStatus.BAD_REQUEST, "invalid_field", detail);
  }
}
