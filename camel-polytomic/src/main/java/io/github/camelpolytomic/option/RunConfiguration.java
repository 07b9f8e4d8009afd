package io.github.camelpolytomic.option;

import java.time.Duration;

import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of the operations that run bulk syncs and wait for them. */
@UriParams
public class RunConfiguration {

    @UriParam(label = "producer", defaultValue = "FAIL")
    @Metadata(
            description =
                    "What runBulkSync and runBulkSyncs do when an execution of the sync is running already: end with"
                            + " a PolytomicSyncBusyException, follow that execution to its end, leave it alone and go on at"
                            + " once, start one after its end, or cancel it and start one after its end (with an"
                            + " idempotencyKey of your own, it is canceled only if its schedule has started it, and its end is"
                            + " waited for otherwise). The header CamelPolytomicRunOrigin says which happened.")
    private OnActive onActive = OnActive.FAIL;

    @UriParam(label = "producer", defaultValue = "24h")
    @Metadata(
            description = "How long a run is waited for, from the beginning of the operation on; its queueing and the"
                    + " repetition of failed schemas are within it. Then the service is looked at once more, and if"
                    + " the run has not ended, a PolytomicRunTimeoutException ends the operation.")
    private Duration timeout = Duration.ofHours(24);

    @UriParam(label = "producer", defaultValue = "LEAVE")
    @Metadata(
            description =
                    "What becomes of the execution that is followed, whoever has started it, when timeout is over:"
                            + " it goes on, it is asked to cancel, or it is asked to cancel and its end is waited for, for no"
                            + " longer than cancelTimeout.")
    private OnTimeout onTimeout = OnTimeout.LEAVE;

    @UriParam(label = "producer,advanced", defaultValue = "5m")
    @Metadata(description = "How long onTimeout=CANCEL_AND_WAIT waits for the end of the execution.")
    private Duration cancelTimeout = Duration.ofMinutes(5);

    @UriParam(label = "producer", defaultValue = "LEAVE")
    @Metadata(
            description =
                    "What becomes of the execution that is followed, whoever has started it, when the context begins"
                            + " to stop before its end: it goes on, or it is asked to cancel. The operation ends at once with"
                            + " a PolytomicRunStoppedException in both cases.")
    private OnStop onStop = OnStop.LEAVE;

    @UriParam(label = "producer", defaultValue = "failed,canceled,errors,interrupted")
    @Metadata(
            description = "The statuses of an execution that are failures, with commas between them; they count for its"
                    + " schemas too. Empty for none. The API may have others than these.")
    private String failOn = "failed,canceled,errors,interrupted";

    @UriParam(label = "producer")
    @Metadata(
            description = "How many errors a run may have; more are a PolytomicPartialFailureException. When this or"
                    + " maxErrorPercent is set, they decide about errors, and the status errors alone does not.")
    private Long maxErrorRows;

    @UriParam(label = "producer")
    @Metadata(
            description = "How many errors a run may have, in percent of its records; more are a"
                    + " PolytomicPartialFailureException.")
    private Double maxErrorPercent;

    @UriParam(label = "producer", defaultValue = "0")
    @Metadata(
            description = "How often runBulkSync and runBulkSyncs start another execution with the schemas that failed,"
                    + " and only those, before a failure is one. Not after a run was canceled, or timeout is over.")
    private int retryFailedSchemas;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether resyncMode may be rebuild, which has the destination written anew. It requires"
                    + " allowDestructive=true on the component as well.")
    private boolean allowDestructive;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether runBulkSync and runBulkSyncs look at the sync and its connections first: one that is"
                    + " not active or a connection that is broken is a PolytomicPreflightException with the service's"
                    + " own text, and nothing is started.")
    private boolean preflight;

    @UriParam(label = "producer")
    @Metadata(
            description =
                    "Whether runBulkSync and runBulkSyncs activate a sync that is not active before they start it;"
                            + " it stays active.")
    private boolean activate;

    @UriParam(label = "producer")
    @Metadata(
            description = "The URI of an endpoint that gets a message for each change of a run's status or rows, with a"
                    + " BulkSyncRun as body. It holds up nothing: where it is slow it gets only the newest state, and"
                    + " what goes wrong there is logged. The URI must match allowedProgressUris of the component.")
    private String progressTo;

    @UriParam(label = "producer,advanced", defaultValue = "2s")
    @Metadata(
            description = "How long it is at least between two looks at the service for something that is waited for. A"
                    + " tenth of the time that it has been waited for lies between two looks, within this and"
                    + " maxPollInterval. All that is waited for in an account shares its looks.")
    private Duration minPollInterval = Duration.ofSeconds(2);

    @UriParam(label = "producer,advanced", defaultValue = "60s")
    @Metadata(description = "How long it is at most between two looks at the service for something that is waited for.")
    private Duration maxPollInterval = Duration.ofSeconds(60);

    @UriParam(label = "producer", defaultValue = "5")
    @Metadata(description = "How many syncs runBulkSyncs runs at the same time.")
    private int maxParallel = 5;

    @UriParam(label = "producer")
    @Metadata(
            description = "Whether runBulkSyncs starts nothing more after the first failure. What is running by then is"
                    + " waited for all the same.")
    private boolean failFast;

    @UriParam(label = "producer")
    @Metadata(
            description = "How old the data of a sync may be for bulkSyncFreshness: how long ago its last good run may"
                    + " have ended.")
    private Duration maxAge;

    @UriParam(label = "producer", defaultValue = "FAIL")
    @Metadata(
            description = "What bulkSyncFreshness does about data that is older than maxAge: end with a"
                    + " PolytomicStaleException, wait until a run that something else starts has made it fresh, or run"
                    + " the sync, or follow the execution that is running.")
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
