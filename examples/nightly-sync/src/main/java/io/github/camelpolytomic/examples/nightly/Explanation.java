package io.github.camelpolytomic.examples.nightly;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.camelpolytomic.error.PolytomicAuthenticationException;
import io.github.camelpolytomic.error.PolytomicException;
import io.github.camelpolytomic.error.PolytomicGatewayException;
import io.github.camelpolytomic.error.PolytomicGroupRunException;
import io.github.camelpolytomic.error.PolytomicMalformedResponseException;
import io.github.camelpolytomic.error.PolytomicNotFoundException;
import io.github.camelpolytomic.error.PolytomicPermissionException;
import io.github.camelpolytomic.error.PolytomicRateLimitException;
import io.github.camelpolytomic.error.PolytomicServerException;
import io.github.camelpolytomic.error.PolytomicTransportException;
import io.github.camelpolytomic.error.PolytomicValidationException;
import io.github.camelpolytomic.model.run.RunOutcome;
import io.github.camelpolytomic.model.run.SyncGroupEntry;
import io.github.camelpolytomic.model.run.SyncGroupRun;

/** A failed call for whoever reads the report: a sentence about what happened and one about what to do. */
final class Explanation {

    private static final String ID_IN_PARENTHESES = " \\(\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}\\)";

    private Explanation() {}

    /** A group without a run, because this failed. */
    static SyncGroupRun groupWithoutRuns(Exception failure) {
        Map<String, Object> members = members(failure);
        members.put("failure", failure.getMessage());
        return SyncGroupRun.builder().additionalProperties(members).build();
    }

    /** The group of the exception, with an explanation of each sync whose outcome is an error. */
    static SyncGroupRun group(PolytomicGroupRunException exception) {
        Map<String, Throwable> failures = exception.getFailures().stream()
                .collect(Collectors.toMap(
                        failure -> Objects.toString(failure.getMessage(), failure.toString()),
                        failure -> failure,
                        (first, second) -> first));
        List<SyncGroupEntry> runs = exception.getGroup().runs().stream()
                .map(entry -> RunOutcome.ERROR.equals(entry.outcome())
                        ? entry.withAdditionalProperties(members(failures.get(entry.error())))
                        : entry)
                .toList();
        return exception.getGroup().withRuns(runs);
    }

    private static Map<String, Object> members(Throwable failure) {
        Map<String, Object> members = new HashMap<>();
        members.put("explanation", sentences(failure));
        Stream.ofNullable(quote(failure)).forEach(quote -> members.put("quote", quote));
        return members;
    }

    private static String sentences(Throwable failure) {
        if (failure instanceof PolytomicAuthenticationException) {
            return "The service does not accept the API key."
                    + " Set POLYTOMIC_API_KEY to a valid key of your organization.";
        }
        if (failure instanceof PolytomicPermissionException) {
            return "The API key lacks a permission. Give it this permission, or use another key.";
        }
        if (failure instanceof PolytomicNotFoundException) {
            return "The service does not find the sync. Check that it still exists and that the API key has access to it.";
        }
        if (failure instanceof PolytomicValidationException) {
            return "The settings do not fit this account. Correct them, then try again.";
        }
        if (failure instanceof PolytomicRateLimitException) {
            return "The service receives too many requests. Run fewer syncs at once, or at another time.";
        }
        if (failure instanceof PolytomicServerException) {
            return "The service has an internal error. Try again later.";
        }
        if (failure instanceof PolytomicGatewayException || failure instanceof PolytomicMalformedResponseException) {
            return "The response does not come from Polytomic. Check the address in POLYTOMIC_URL, and the proxies on the way.";
        }
        if (failure instanceof PolytomicTransportException) {
            return "The service does not respond. Check the network and the address in POLYTOMIC_URL, then try again.";
        }
        return "The service did not run the sync. The technical details have the reason.";
    }

    /** The service's text; or what is wrong with a setting, with names and without ids. */
    private static String quote(Throwable failure) {
        if (!(failure instanceof PolytomicException polytomic)) {
            return null;
        }
        return polytomic.getServiceMessage() == null && failure instanceof PolytomicValidationException
                ? failure.getMessage().replaceAll(ID_IN_PARENTHESES, "")
                : polytomic.getServiceMessage();
    }
}
