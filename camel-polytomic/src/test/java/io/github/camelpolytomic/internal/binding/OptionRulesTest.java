package io.github.camelpolytomic.internal.binding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.PolytomicTestSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** An option that does not go with the operation is refused at start, with the reason. */
class OptionRulesTest extends PolytomicTestSupport {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "getBulkSync?syncId=s&paging=all|Option paging goes with operations that list something,"
                        + " not with getBulkSync",
                "deleteBulkSync?syncId=s&paging=stream|Option paging goes with operations that list something,"
                        + " not with deleteBulkSync",
                "bulkSource?connectionId=c&paging=page|Option paging goes with operations that list something,"
                        + " not with bulkSource",
                "getBulkSync?syncId=s&maxResults=5|Option maxResults goes with operations that list something,"
                        + " not with getBulkSync",
                "listBulkSyncs?maxResults=-1|Option maxResults must be 0 (no limit) or more, not -1",
                "listBulkSyncs?paging=stream&maxResults=-1|Option maxResults must be 0 (no limit) or more, not -1",
                "listBulkSyncs?paging=page&maxResults=5|Option maxResults goes with paging all and stream;"
                        + " the size of one page is option limit",
                "listBulkSyncs?streaming=true|Option streaming goes with bulkSource only, not with listBulkSyncs",
                "bulkDestination?id=c&streaming=true|Option streaming goes with bulkSource only,"
                        + " not with bulkDestination",
                "listBulkSyncs?limit=5|Option limit of listBulkSyncs is not known to API version 2023-04-25;"
                        + " these have it: [2025-09-18]",
                "listBulkSyncExecutions?syncId=s&limit=0|The option limit must be a number from 1 on, not '0'",
                "getBulkSync?syncId=s&limit=5|getBulkSync has no option limit",
                "getBulkSync?syncId=s&pageToken=t|getBulkSync has no option pageToken"
            })
    void isRefusedAtStart(String uri, String reason) {
        assertThat(refusal("polytomic:" + uri)).isEqualTo(reason);
    }

    @Test
    void thatIsNoWayOfPagingIsRefusedAtStart() {
        assertThat(refusal("polytomic:listBulkSyncs?paging=some")).contains("some");
    }
}
