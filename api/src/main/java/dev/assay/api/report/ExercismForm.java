package dev.assay.api.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/**
 * Exercism's {@code results.json}, version 3. The status is {@code error} where no answer came so
 * far that its rows could be judged.
 */
final class ExercismForm implements WholeReport.Form {
  @Override
  public void write(Subject subject, List<Graded> all, Appendable out) throws IOException {
    ObjectNode results = Tree.object();
    results.put("version", 3);
    results.put("status", status(all));
    if (all.isEmpty()) {
      results.put("message", "There is nothing to grade.");
    } else if (all.stream().noneMatch(Graded::gradable)) {
      results.put("message", String.join("\n", all.stream().map(Details::text).toList()));
    } else {
      results.putNull("message");
    }
    ArrayNode tests = results.putArray("tests");
    for (Graded graded : all) {
      ObjectNode test = tests.addObject();
      test.put("name", graded.verdict().problem() + " (" + graded.file() + ")");
      test.put("status", status(List.of(graded)));
      if (graded.accepted()) {
        test.putNull("message");
      } else {
        test.put("message", Details.text(graded));
      }
      test.put("test_code", graded.sql());
    }
    Tree.write(results, out);
  }

  private static String status(List<Graded> all) {
    if (all.stream().noneMatch(Graded::gradable)) {
      return "error";
    }
    return all.stream().allMatch(Graded::accepted) ? "pass" : "fail";
  }
}
