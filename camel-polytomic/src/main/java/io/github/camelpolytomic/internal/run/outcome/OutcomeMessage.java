package io.github.camelpolytomic.internal.run.outcome;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.error.FailureDetails;
import io.github.camelpolytomic.error.FailureDetailsBuilder;
import io.github.camelpolytomic.internal.run.sync.ExecutionPart;
import io.github.camelpolytomic.internal.run.sync.RunSnapshot;
import io.github.camelpolytomic.internal.text.Excerpts;
import io.github.camelpolytomic.internal.text.Listing;

/**
 * The message of a run that counts as failed.
 *
 * @param run the run
 * @param operation the operation that waited for it
 * @param partNoun what a part is called, such as {@code schema}
 * @param parts the parts that caused the failure
 */
record OutcomeMessage(RunSnapshot run, String operation, String partNoun, List<ExecutionPart> parts) {

    private static final int MAX_PARTS = 10;
    private static final int MAX_RUN_TEXT = 300;
    private static final int MAX_PART_TEXT = 100;

    /**
     * One sentence about the end of the run, one about the parts, and the row counts.
     *
     * @param reason follows the status; {@code %s} is the noun of a part
     */
    String text(String reason) {
        Excerpts excerpts = new Excerpts();
        String quoted = excerpts.quote(run.execution().statusMessage(), MAX_RUN_TEXT);
        String statusMessage = quoted.isEmpty() && parts.isEmpty() ? "the service gave no reason" : quoted;
        return subject() + " ended " + (run.status() == null ? "without a status" : Excerpts.value(run.status()))
                + reason.replace("%s", partNoun) + (statusMessage.isEmpty() ? "" : ": " + statusMessage) + "."
                + parts(excerpts) + rows();
    }

    /** The details of the exception; another poll of the same run has the same outcome. */
    FailureDetails details() {
        return FailureDetailsBuilder.builder()
                .operation(operation)
                .serviceMessage(Excerpts.cut(run.execution().statusMessage(), Excerpts.MAX_LENGTH))
                .outcomeKnown(true)
                .build();
    }

    private String subject() {
        return operation + " of " + RunFailures.sync(run)
                + (run.executionId() == null ? "" : ", " + RunFailures.which(run));
    }

    private String parts(Excerpts excerpts) {
        if (parts.isEmpty()) {
            return "";
        }
        return " " + Character.toUpperCase(partNoun.charAt(0)) + partNoun.substring(1) + "s: "
                + Listing.of(parts, MAX_PARTS, part -> part(part, excerpts.quote(part.statusMessage(), MAX_PART_TEXT)));
    }

    private static String part(ExecutionPart part, String statusMessage) {
        Long errors = part.errorCount();
        return Excerpts.value(part.name()) + " (" + Excerpts.value(part.status())
                + (errors == null || errors == 0 ? "" : ", " + count(errors, "error"))
                + (statusMessage.isEmpty() ? "" : ": " + statusMessage) + ")";
    }

    private String rows() {
        String rows = Stream.concat(
                        RowCounts.records(run).stream().mapToObj(records -> count(records, "record")),
                        RowCounts.errors(run).stream().mapToObj(errors -> count(errors, "error")))
                .collect(Collectors.joining(", "));
        return rows.isEmpty() ? "" : " (" + rows + ")";
    }

    static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
