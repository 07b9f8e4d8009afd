package io.github.camelpolytomic.option;

import java.time.Duration;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options of the operations that run bulk syncs and wait for their end. */
@UriParams
public class RunConfiguration {

    @UriParam(label = "producer", defaultValue = "FAIL")
    @Metadata(
            description = "What runBulkSync and runBulkSyncs do if an execution of the sync is running already."
                    + " FAIL: end with a PolytomicSyncBusyException. ATTACH: follow that execution to its"
                    + " end. SKIP: leave it alone and continue at once. QUEUE: start a new one after its end."
                    + " RESTART: cancel it, then start a new one; with your own idempotencyKey, only an"
                    + " execution that a schedule has started is canceled, and any other is waited for. The"
                    + " header CamelPolytomicRunOrigin has the outcome.")
    private OnActive onActive = OnActive.FAIL;

    @UriParam(label = "producer", defaultValue = "24h")
    @Metadata(
            description = "Timeout of the whole run, including its time in a queue and the retries of failed"
                    + " schemas. When it expires, the service is polled once more. If the run has not ended,"
                    + " the operation fails with a PolytomicRunTimeoutException.")
    private Duration timeout = Duration.ofHours(24);

    @UriParam(label = "producer", defaultValue = "LEAVE")
    @Metadata(
            description = "What happens to the execution when timeout expires, also to one that the run has only"
                    + " attached to. LEAVE: it continues. CANCEL: its cancellation is requested. CANCEL_AND_WAIT:"
                    + " its cancellation is requested, and the operation waits for its end for up to"
                    + " cancelTimeout.")
    private OnTimeout onTimeout = OnTimeout.LEAVE;

    @UriParam(label = "producer,advanced", defaultValue = "5m")
    @Metadata(description = "Timeout of the wait of onTimeout=CANCEL_AND_WAIT for the end of the execution.")
    private Duration cancelTimeout = Duration.ofMinutes(5);

    @UriParam(label = "producer", defaultValue = "LEAVE")
    @Metadata(
            description = "What happens to the execution if the context begins to stop before its end, also to one"
                    + " that the run has only attached to. LEAVE: it continues. CANCEL: its cancellation is"
                    + " requested. In both cases the operation ends at once with a PolytomicRunStoppedException.")
    private OnStop onStop = OnStop.LEAVE;

    @UriParam(label = "producer", defaultValue = "failed,canceled,errors,interrupted")
    @Metadata(
            description = "Comma-separated statuses of an execution that count as failures, for its schemas too."
                    + " Empty means none. The API may have further statuses.")
    private String failOn = "failed,canceled,errors,interrupted";

    @UriParam(label = "producer")
    @Metadata(
            description = "Maximum number of errors in a run. If a run has more, the operation fails with a"
                    + " PolytomicPartialFailureException. If this option or maxErrorPercent is set, these"
                    + " bounds decide about errors, and the status errors is ignored.")
    private Long maxErrorRows;

    @UriParam(label = "producer")
    @Metadata(
            description = "Maximum number of errors in a run, in percent of its records. If a run has more, the"
                    + " operation fails with a PolytomicPartialFailureException.")
    private Double maxErrorPercent;

    @UriParam(label = "producer", defaultValue = "0")
    @Metadata(
            description = "How many times runBulkSync and runBulkSyncs retry failed schemas, each time in a new"
                    + " execution with only those schemas, before the run counts as failed. There is no retry"
                    + " after a cancellation or after timeout.")
    private int retryFailedSchemas;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether resyncMode of runBulkSync and runBulkSyncs may be rebuild, which rewrites the"
                    + " destination. Requires allowDestructive=true on the component as well.")
    private boolean allowDestructive;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether runBulkSync and runBulkSyncs check the sync and its connections first. If the"
                    + " sync is not active or a connection is broken, nothing is started, and the operation"
                    + " fails with a PolytomicPreflightException with the service's own text.")
    private boolean preflight;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether runBulkSync and runBulkSyncs activate an inactive sync before they start it."
                    + " It stays active.")
    private boolean activate;

    @UriParam(label = "producer")
    @Metadata(
            description = "URI of an endpoint that receives a message with a BulkSyncRun as body for each change"
                    + " of a run's status or row count. A slow endpoint receives only the newest state."
                    + " Errors are logged and do not affect the run. The URI must match allowedProgressUris"
                    + " of the component.")
    private String progressTo;

    @UriParam(label = "producer,advanced", defaultValue = "2s")
    @Metadata(
            description = "Minimum poll interval. The poll interval is 10 % of the elapsed time, with jitter,"
                    + " between minPollInterval and maxPollInterval. All runs of an account share their polls.")
    private Duration minPollInterval = Duration.ofSeconds(2);

    @UriParam(label = "producer,advanced", defaultValue = "60s")
    @Metadata(description = "Maximum poll interval.")
    private Duration maxPollInterval = Duration.ofSeconds(60);

    @UriParam(label = "producer", defaultValue = "5")
    @Metadata(description = "Maximum number of syncs that runBulkSyncs runs at the same time.")
    private int maxParallel = 5;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether runBulkSyncs starts no further syncs after the first failure. It still waits"
                    + " for those that are running.")
    private boolean failFast;

    @UriParam(label = "producer")
    @Metadata(
            description = "Maximum age of the data of a sync for bulkSyncFreshness, measured from the end of its"
                    + " last successful run.")
    private Duration maxAge;

    @UriParam(label = "producer", defaultValue = "FAIL")
    @Metadata(
            description = "What bulkSyncFreshness does if the data is older than maxAge. FAIL: end with a"
                    + " PolytomicStaleException. WAIT: wait until a run started elsewhere has refreshed it."
                    + " RUN: run the sync, or follow the execution that is running.")
    private IfStale ifStale = IfStale.FAIL;

    public OnActive getOnActive() {
        return onActive;
    }

    public void setOnActive(OnActive onActive) {
        this.onActive = onActive;
    }

    public Duration getTimeout() {
        return timeout;
    }

    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    public OnTimeout getOnTimeout() {
        return onTimeout;
    }

    public void setOnTimeout(OnTimeout onTimeout) {
        this.onTimeout = onTimeout;
    }

    public Duration getCancelTimeout() {
        return cancelTimeout;
    }

    public void setCancelTimeout(Duration cancelTimeout) {
        this.cancelTimeout = cancelTimeout;
    }

    public OnStop getOnStop() {
        return onStop;
    }

    public void setOnStop(OnStop onStop) {
        this.onStop = onStop;
    }

    public String getFailOn() {
        return failOn;
    }

    public void setFailOn(String failOn) {
        this.failOn = failOn;
    }

    public Long getMaxErrorRows() {
        return maxErrorRows;
    }

    public void setMaxErrorRows(Long maxErrorRows) {
        this.maxErrorRows = maxErrorRows;
    }

    public Double getMaxErrorPercent() {
        return maxErrorPercent;
    }

    public void setMaxErrorPercent(Double maxErrorPercent) {
        this.maxErrorPercent = maxErrorPercent;
    }

    public int getRetryFailedSchemas() {
        return retryFailedSchemas;
    }

    public void setRetryFailedSchemas(int retryFailedSchemas) {
        this.retryFailedSchemas = retryFailedSchemas;
    }

    public boolean isAllowDestructive() {
        return allowDestructive;
    }

    public void setAllowDestructive(boolean allowDestructive) {
        this.allowDestructive = allowDestructive;
    }

    public boolean isPreflight() {
        return preflight;
    }

    public void setPreflight(boolean preflight) {
        this.preflight = preflight;
    }

    public boolean isActivate() {
        return activate;
    }

    public void setActivate(boolean activate) {
        this.activate = activate;
    }

    public String getProgressTo() {
        return progressTo;
    }

    public void setProgressTo(String progressTo) {
        this.progressTo = progressTo;
    }

    public Duration getMinPollInterval() {
        return minPollInterval;
    }

    public void setMinPollInterval(Duration minPollInterval) {
        this.minPollInterval = minPollInterval;
    }

    public Duration getMaxPollInterval() {
        return maxPollInterval;
    }

    public void setMaxPollInterval(Duration maxPollInterval) {
        this.maxPollInterval = maxPollInterval;
    }

    public int getMaxParallel() {
        return maxParallel;
    }

    public void setMaxParallel(int maxParallel) {
        this.maxParallel = maxParallel;
    }

    public boolean isFailFast() {
        return failFast;
    }

    public void setFailFast(boolean failFast) {
        this.failFast = failFast;
    }

    public Duration getMaxAge() {
        return maxAge;
    }

    public void setMaxAge(Duration maxAge) {
        this.maxAge = maxAge;
    }

    public IfStale getIfStale() {
        return ifStale;
    }

    public void setIfStale(IfStale ifStale) {
        this.ifStale = ifStale;
    }
}
