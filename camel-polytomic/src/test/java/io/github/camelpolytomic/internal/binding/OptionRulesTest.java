package io.github.camelpolytomic.internal.binding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.camelpolytomic.PolytomicTestSupport;

import static org.assertj.core.api.Assertions.assertThat;

/** An option that does not apply to the operation is rejected at start, with the reason. */
class OptionRulesTest extends PolytomicTestSupport {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "getBulkSync?syncId=s&paging=all|Option paging applies only to operations that return"
                        + " a list, not to getBulkSync",
                "deleteBulkSync?syncId=s&paging=stream|Option paging applies only to operations that"
                        + " return a list, not to deleteBulkSync",
                "bulkSource?connectionId=c&paging=page|Option paging applies only to operations that"
                        + " return a list, not to bulkSource",
                "getBulkSync?syncId=s&maxResults=5|Option maxResults applies only to operations that"
                        + " return a list, not to getBulkSync",
                "listBulkSyncs?maxResults=-1|Option maxResults must be 0 (no limit) or more, not -1",
                "listBulkSyncs?paging=stream&maxResults=-1|Option maxResults must be 0 (no limit) or more, not -1",
                "listBulkSyncs?paging=page&maxResults=5|Option maxResults requires paging all or"
                        + " stream; use option limit for the page size",
                "listBulkSyncs?streaming=true|Option streaming applies only to bulkSource, not to listBulkSyncs",
                "bulkDestination?id=c&streaming=true|Option streaming applies only to bulkSource, not"
                        + " to bulkDestination",
                "listBulkSyncs?limit=5|Option limit of listBulkSyncs is not available in API version"
                        + " 2023-04-25, only in: [2025-09-18]",
                "listBulkSyncExecutions?syncId=s&limit=0|The option limit must be a number of 1 or more, not '0'",
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
