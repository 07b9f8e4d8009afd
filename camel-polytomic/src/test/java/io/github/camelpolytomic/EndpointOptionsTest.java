package io.github.camelpolytomic;

import java.util.Map;

import org.apache.camel.CamelContext;
import org.apache.camel.ExchangePattern;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.component.http.HttpComponent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.camelpolytomic.option.OutputFormat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Only options that the endpoint declares are accepted, and their values are literal. */
@Tag("any-locale")
class EndpointOptionsTest extends PolytomicTestSupport {

    private static final String CALL = "polytomic:bulkSource?connectionId=c";
    private static final String RUN = "polytomic:runBulkSync?syncId=s";

    @Override
    protected void prepare(CamelContext starting) {
        starting.getRegistry().bind("five", 5);
        starting.getRegistry().bind("text", "from-the-registry");
        starting.getPropertiesComponent().addInitialProperty("timeout", "5s");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "maxRetries=#bean:five | Option maxRetries cannot be '#bean:five': write a number",
                "maxRetries=#five | Option maxRetries cannot be '#five': write a number",
                "maxRetries=x | Option maxRetries cannot be 'x': write a number",
                "maxRetries=5s | Option maxRetries cannot be '5s': write a number",
                "maxRetries=4294967297 | Option maxRetries cannot be '4294967297': write a number",
                "maxRetries=soon | Option maxRetries cannot be 'soon': write a number",
                "maxRetries=#valueAs(int):5 | Option maxRetries cannot be '#valueAs(int):5': write a number",
                "callTimeout=#property:timeout | Option callTimeout cannot be '#property:timeout': write a duration, such as 30s, 5m or PT1H",
                "callTimeout=x | Option callTimeout cannot be 'x': write a duration, such as 30s, 5m or PT1H",
                "callTimeout=soon | Option callTimeout cannot be 'soon': write a duration, such as 30s, 5m or PT1H",
                "callTimeout=%7B%7Btimeout%7D%7D | Option callTimeout cannot be '{{timeout}}': write a duration, such as 30s, 5m or PT1H",
                "callTimeout=RAW($simple{properties:timeout}) | Option callTimeout cannot be '$simple{properties:timeout}': write a duration, such as 30s, 5m or PT1H",
                "idempotent=#class:java.lang.Boolean | Option idempotent cannot be '#class:java.lang.Boolean': write true or false",
                "idempotent=yes | Option idempotent cannot be 'yes': write true or false",
                "outputFormat=xml | Option outputFormat cannot be 'xml': write one of [RECORD, JSON, MAP]",
                "outputFormat=#autowired | Option outputFormat cannot be '#autowired': write one of [RECORD, JSON, MAP]"
            })
    void isRefusedWhenItIsNoneOfItsType(String option, String refusal) {
        assertThat(refusal(CALL + "&" + option)).isEqualTo(refusal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#class:org.apache.camel.component.http.HttpComponent",
                "#type:org.apache.camel.component.http.HttpComponent",
                "#autowired",
                "#property:timeout",
                "#bean:nosuch",
                "#bean:text",
                "#ldap://127.0.0.1/x",
                "#java:comp/x",
                "http"
            })
    void thatHoldsAnObjectTakesNothingButANameInTheRegistry(String value) {
        assertThat(refusal(CALL + "&httpComponent=" + value))
                .isEqualTo("Option httpComponent cannot be '" + value
                        + "': write # followed by the name of a camel-http component in the registry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#mine", "#bean:mine", "RAW(#mine)"})
    void thatHoldsAnObjectTakesItFromTheRegistry(String value) {
        HttpComponent mine = new HttpComponent();
        mine.setCamelContext(context);
        context.getRegistry().bind("mine", mine);

        assertThat(endpoint(CALL + "&httpComponent=" + value).getConfiguration().getHttpComponent())
                .isSameAs(mine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "connectionId=c&connectionId=c",
                "CONNECTIONID=d",
                "connection-id=d",
                "lazyStartProducer=true&lazyStartProducer=false"
            })
    void isRefusedWhenItIsGivenTwice(String more) {
        String option = more.startsWith("lazy") ? "lazyStartProducer" : "connectionId";

        assertThat(refusal(CALL + "&" + more)).isEqualTo("Option " + option + " is set twice: set it once");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "configuration.baseUrl",
                "configuration.apiKey",
                "component.configuration.baseUrl",
                "component.requestsPerMinute",
                "parameters.syncId",
                "camelContext.name",
                "operation",
                "endpointUri",
                "dynamic"
            })
    void isNoPathToSomethingElse(String option) {
        assertThat(refusal(CALL + "&" + option + "=x"))
                .startsWith("Unknown option '" + option + "'; similar options are ")
                .doesNotContain("dynamicParameters");
        assertThat(component.getConfiguration().getBaseUrl()).isEqualTo(simulator.baseUrl());
        assertThat(context.getName()).isNotEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"allowedBaseUrls", "allowedProgressUris", "requestsPerMinute"})
    void ofTheComponentIsNotOneOfAnEndpoint(String option) {
        assertThat(refusal(CALL + "&" + option + "=x"))
                .isEqualTo("Option " + option + " is a component option: set it on the component, not in a URI");
    }

    @Test
    void thatIsUnknownIsShownWithoutItsValue() {
        assertThat(refusal(CALL + "&apiKeyy=geheim"))
                .isEqualTo("Unknown option 'apiKeyy'; similar options are apiKey, active, after");
    }

    @ParameterizedTest
    @CsvSource({
        "lazyStartProducer=maybe, Option lazyStartProducer cannot be 'maybe': write true or false",
        "bridgeErrorHandler=#bean:five, Option bridgeErrorHandler cannot be '#bean:five': write true or false",
        "exchangePattern=Both, 'Option exchangePattern cannot be ''Both'': write one of [InOnly, InOut]'"
    })
    void ofCamelItselfIsRefusedWhenItIsNoneOfItsType(String option, String refusal) {
        assertThat(refusal(CALL + "&" + option)).isEqualTo(refusal);
    }

    @Test
    void mayBeWrittenInAnyCaseAndWithDashes() {
        PolytomicEndpoint endpoint = endpoint(CALL + "&MAXRETRIES=7&call-timeout=5s&partnerkey=p");

        assertThat(endpoint.getConfiguration().getMaxRetries()).isEqualTo(7);
        assertThat(endpoint.getConfiguration().getCallTimeout()).hasSeconds(5);
        assertThat(endpoint.getConfiguration().getPartnerKey()).isEqualTo("p");
        assertThat(endpoint.getConfiguration().getApiKey()).isNull();
    }

    @Test
    void ofAComponentOfAClassOfItsOwnIsTakenToo() throws Exception {
        PolytomicComponent special = new PolytomicComponent() {};
        special.setConfiguration(component.getConfiguration());
        context.addComponent("special", special);

        call("special:bulkSource?connectionId=c&maxRetries=0");

        assertThat(request().rawPath()).isEqualTo("/api/bulk/source/c");
    }

    @Test
    void mayBeGivenAsAnObjectInJava() throws Exception {
        HttpComponent mine = new HttpComponent();

        PolytomicEndpoint endpoint = (PolytomicEndpoint) component.createEndpoint(
                CALL, Map.of("httpComponent", mine, "maxRetries", 7, "outputFormat", OutputFormat.MAP));

        assertThat(endpoint.getConfiguration().getHttpComponent()).isSameAs(mine);
        assertThat(endpoint.getConfiguration().getMaxRetries()).isEqualTo(7);
        assertThat(endpoint.getConfiguration().getOutputFormat()).isEqualTo(OutputFormat.MAP);
    }

    @Test
    void ofCamelItselfIsStillTaken() {
        PolytomicEndpoint endpoint = endpoint(CALL + "&exchangepattern=inout&lazy-start-producer=RAW(true)");

        assertThat(endpoint.getExchangePattern()).isEqualTo(ExchangePattern.InOut);
        assertThat(endpoint.isLazyStartProducer()).isTrue();
    }

    @Test
    void thatDestroysIsRefusedUnlessTheComponentAllowsIt() {
        assertThat(refusal(RUN + "&allowDestructive=true"))
                .isEqualTo("Option allowDestructive=true requires allowDestructive=true on the component too: an"
                        + " endpoint cannot allow more than its component");

        component.setAllowDestructive(true);

        assertThat(endpoint(RUN + "&allowDestructive=true").getRuns().isAllowDestructive())
                .isTrue();
        assertThat(refusal(RUN + "&resyncMode=rebuild"))
                .contains("to allow this, set allowDestructive=true in the URI and on the component");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "direct:progress |",
                "seda:progress |",
                "direct://progress |",
                "log:progress | direct:*, log:progress",
                "RAW(log:progress?level=DEBUG) | log:progress?level=DEBUG",
                "RAW(log:progress?level=DEBUG) | log:progress?*"
            })
    void forProgressMayBeWhatTheComponentAllows(String uri, String allowed) {
        allow(allowed);

        assertThat(endpoint(RUN + "&progressTo=" + uri).getRuns().getProgressTo())
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "log:progress |",
                "http:evil.example |",
                "bean:five |",
                "RAW(seda:progress?queue=#class:java.util.concurrent.SynchronousQueue) |",
                "seda:progress%3Fqueue=#class:java.util.concurrent.SynchronousQueue |",
                "RAW(seda:progress%3Fsize=1) |",
                "RAW(direct:$simple{properties:timeout}) |",
                "direct:%7B%7Btimeout%7D%7D |",
                "RAW(log:progress?level=$simple{properties:timeout}) | log:progress?*",
                "RAW(log:progress?level=%7B%7Btimeout%7D%7D) | log:progress?*",
                "log:other | log:progress",
                "log:progress1 | log:progress",
                "kafka:euXprogress | kafka:eu.progress",
                "RAW(direct:a?x=1) | direct:(a|b)?.*",
                "LOG:progress | log:progress",
                "direct:progress | ''"
            })
    void forProgressIsRefusedOtherwiseAndNotShown(String uri, String allowed) {
        allow(allowed);

        assertThatThrownBy(() -> context.getEndpoint(RUN + "&progressTo=" + uri))
                .isInstanceOf(NoSuchEndpointException.class)
                .hasMessage("No endpoint could be found for: option progressTo of polytomic:runBulkSync, please"
                        + " use a URI that matches allowedProgressUris of the component, or add this one there,"
                        + " including its options");
    }

    private void allow(String uris) {
        if (uris != null) {
            component.setAllowedProgressUris(uris);
        }
    }

    private PolytomicEndpoint endpoint(String uri) {
        return context.getEndpoint(uri, PolytomicEndpoint.class);
    }
}
