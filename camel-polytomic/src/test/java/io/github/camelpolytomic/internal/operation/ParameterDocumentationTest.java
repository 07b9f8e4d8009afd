package io.github.camelpolytomic.internal.operation;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What tools and documents say about options and headers. */
class ParameterDocumentationTest {

    @Test
    void saysInWhichOrderAValueIsSought() {
        assertThat(Parameter.IDEMPOTENCY_KEY.documentation().ofOption("CamelPolytomicIdempotencyKey"))
                .startsWith("Idempotency key of an operation that sends a POST: ")
                .endsWith(
                        " If not set, it is read from the header CamelPolytomicIdempotencyKey; if that is absent too, a"
                                + " key is generated for each call, and reused by retries and redeliveries as long as the outcome"
                                + " is unknown.");
    }

    @Test
    void describesAHeaderByTheFirstSentence() {
        assertThat(Parameters.CONNECTION_ID.documentation().ofHeader("connectionId"))
                .isEqualTo("Id of a connection. Read if option connectionId is not set.");
    }

    @Test
    void describesAHeaderOnItsOwnWhereItTakesMore() {
        assertThat(Parameters.SYNC_ID.documentation().ofHeader("syncId"))
                .isEqualTo(
                        "Id of a bulk sync or a model sync, or a list of ids for listBulkSyncExecutionStatuses. Read if option syncId is"
                                + " not set.");
        assertThat(Parameters.SCHEMAS.documentation().ofHeader("schemas"))
                .isEqualTo("Schemas for startBulkSync, runBulkSync and bulkSyncFreshness: a list, or a comma-separated"
                        + " string. Read if option schemas is not set. Use the header with a list for ids that contain a"
                        + " comma.");
    }

    @Test
    void addsWhatIsSpecialAboutAHeader() {
        String note = " The operation removes this header after reading it.";
        assertThat(Parameters.PAGE_TOKEN.documentation().ofHeader("pageToken"))
                .isEqualTo("Token of the page at which a list begins. Read if option pageToken is not set." + note);
        assertThat(Parameters.PAGE_TOKEN.documentation().ofOption("CamelPolytomicPageToken"))
                .endsWith(
                        " If not set, it is read from the header CamelPolytomicPageToken; if that is absent too, the list"
                                + " begins at the first page." + note);
    }
}
