package io.github.camelpolytomic;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.language.HeaderExpression;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.camelpolytomic.option.OnTimeout;
import io.github.camelpolytomic.test.PolytomicSimulator;
import io.github.camelpolytomic.test.PolytomicSimulatorExtension;
import io.github.camelpolytomic.test.ReceivedRequest;

import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Text from a message is sent literally or not at all, for every channel into a call and every target in it. Nothing in
 * it is evaluated, resolved, or treated as an option, and it cannot redirect a call to another host.
 */
class OptionValueTest extends PolytomicTestSupport {

    @RegisterExtension
    static final PolytomicSimulatorExtension ELSEWHERE = new PolytomicSimulatorExtension();

    private static final String SECRET = "geheim-4711";
    private static final String OTHER = "OTHER";

    private static final List<String> EXPRESSIONS = List.of(
            "$simple{bean:trap?method=fire}",
            "${bean:trap?method=fire}",
            "a-$simple{bean:trap?method=fire}-z",
            "$simple{camelContext.stop}",
            "${camelContext.stop}",
            "$simple{properties:db.password}",
            "${properties:db.password}",
            "$simple{ref:secret}",
            "$simple{$simple{properties:nested}}");

    private static final List<String> PLACEHOLDERS = List.of(
            "%7B%7Bdb.password%7D%7D",
            "%257B%257Bdb.password%257D%257D", "%7B%7B?db.password%7D%7D", "%24simple%7Bproperties:db.password%7D");

    private static final List<String> REFERENCES = List.of(
            "#secret",
            "#bean:secret",
            "#property:db.password",
            "#autowired",
            "#type:java.lang.String",
            "#class:" + Trap.class.getName(),
            "#class:java.lang.String('x')",
            "#valueAs(java.lang.Integer):5");

    private static final List<String> OPTIONS = List.of(
            "x&syncId=y",
            "x&syncid=y",
            "x&sync-id=y",
            "x&baseUrl=" + OTHER,
            "x&baseurl=" + OTHER,
            "x&base-url=" + OTHER,
            "x%26baseUrl=" + OTHER,
            "x&configuration.baseUrl=" + OTHER,
            "x&component.configuration.baseUrl=" + OTHER,
            "x&camelContext.globalOptions[x]=y",
            "x&allowedBaseUrls=" + OTHER,
            "x&httpComponent=#class:" + Trap.class.getName(),
            "x&httpComponent=#type:" + Trap.class.getName(),
            "x&allowDestructive=true",
            "x&progressTo=bean:trap?method=fire",
            "x&nosuch=1",
            "x&",
            "&");

    private static final List<String> MARKERS = List.of(
            "RAW(a)",
            "RAW{a}",
            "RAW(a",
            "a)",
            "RAW($simple{bean:trap?method=fire})",
            "RAW{$simple{properties:db.password}}",
            "RAW(RAW($simple{bean:trap?method=fire}))",
            "RAW(#bean:secret)",
            "RAW(%7B%7Bdb.password%7D%7D)",
            "RAW($simple{bean:trap?method=fire}",
            "x)&baseUrl=RAW(" + OTHER,
            "x}&baseUrl=RAW{" + OTHER,
            "x)&callTimeout=RAW(7s",
            "RAW{x)&callTimeout=RAW(7s}",
            "RAW(x)&callTimeout=7s",
            "RAW{x)&baseUrl=" + OTHER + "&hash=}",
            "RAW{x)&apiKey=RAW(evil)&baseUrl=RAW(" + OTHER + "}",
            "x)&failOn=RAW(",
            "x&failOn=RAW(",
            "x&syncId=RAW(",
            "x)&syncId=RAW{",
            "x)\u0000baseUrl=" + OTHER + "/",
            "RAW(x)\u0000baseUrl=" + OTHER + "/",
            "x)&syncId=RAW($simple{bean:trap?method=fire}");

    private static final List<String> CHARACTERS = List.of(
            "a+b", "a%41b", "a%2Fb", "100%", "a b", "a/../b", "ä/日本", "a#b?c=d", "a;b", "a\nb", "\u2028", "RAW");

    private static final List<String> RESOLVED_BY_CAMEL = List.of(
            "{{db.password}}", "a{{db.password}}z", "{{?db.password}}", "RAW({{db.password}})", "{{bean:trap.fire}}");

    private final Trap trap = new Trap();
    private PolytomicSimulator other;

    /** The effects that must not occur. */
    public static final class Trap {

        static final AtomicInteger MADE = new AtomicInteger();

        private final AtomicInteger fired = new AtomicInteger();

        public Trap() {
            MADE.incrementAndGet();
        }

        public String fire() {
            fired.incrementAndGet();
            return SECRET;
        }
    }

    @Override
    protected void prepare(CamelContext starting) throws Exception {
        other = ELSEWHERE.simulator();
        starting.getRegistry().bind("trap", trap);
        starting.getRegistry().bind("secret", SECRET);
        starting.getPropertiesComponent().addInitialProperty("db.password", SECRET);
        starting.getPropertiesComponent().addInitialProperty("nested", "properties:db.password");
        Trap.MADE.set(0);
    }

    static Stream<Arguments> channelsAndTargets() {
        return InputChannel.ALL.stream()
                .flatMap(channel -> InputTarget.ALL.stream().map(target -> arguments(channel, target)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("channelsAndTargets")
    void isNothingButItself(InputChannel channel, InputTarget target) throws Exception {
        route(channel.step(), target.uri(channel));

        check(target, channel, UnaryOperator.identity(), Stream.empty());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("channels")
    void isNothingButItselfInTheMiddleOfAText(InputChannel channel) throws Exception {
        route(channel.step(), InputTarget.PATH.uri(channel).replace("${header.v}", "a-${header.v}-z"));

        check(InputTarget.PATH, channel, text -> "a-" + text + "-z", Stream.empty());
    }

    static Stream<InputTarget> targets() {
        return InputTarget.ALL.stream();
    }

    /** The form that is safe even from what Camel resolves before it calls a component. */
    @ParameterizedTest
    @MethodSource("targets")
    void isNothingButItselfInAHeaderOfAFixedUri(InputTarget target) throws Exception {
        InputChannel header = new InputChannel(
                "header",
                (route, uri) -> route.setHeader("CamelPolytomic" + target.header(), new HeaderExpression("v"))
                        .to(uri),
                "",
                true);
        route(header.step(), target.uriWithoutIt());

        check(target, header, UnaryOperator.identity(), RESOLVED_BY_CAMEL.stream());
    }

    static Stream<InputChannel> channels() {
        return InputChannel.ALL.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("channels")
    void isNothingButItselfInAnOptionThatIsNoParameter(InputChannel channel) throws Exception {
        route(channel.step(), "polytomic:runBulkSync?failOn=" + channel.value() + "&onTimeout=cancel&syncId=s");
        SoftAssertions all = new SoftAssertions();
        for (String text : texts().toList()) {
            send(text);
            requireHarmless(all, text);
            simulator.forgetRequests();
            if (channel.isExact()) {
                for (PolytomicEndpoint endpoint : endpoints()) {
                    all.assertThat(endpoint.getRuns().getFailOn()).isEqualTo(text);
                    all.assertThat(endpoint.getRuns().getOnTimeout()).as(text).isEqualTo(OnTimeout.CANCEL);
                    all.assertThat(endpoint.getConfiguration())
                            .as(text)
                            .usingRecursiveComparison()
                            .isEqualTo(component.getConfiguration());
                }
            }
            context.removeEndpoints("polytomic*");
        }
        send("plain");
        all.assertThat(simulator.requests()).isNotEmpty();
        all.assertAll();
    }

    private List<PolytomicEndpoint> endpoints() {
        return context.getEndpoints().stream()
                .filter(PolytomicEndpoint.class::isInstance)
                .map(PolytomicEndpoint.class::cast)
                .toList();
    }

    private Stream<String> texts() {
        return Stream.of(EXPRESSIONS, PLACEHOLDERS, REFERENCES, OPTIONS, MARKERS, CHARACTERS)
                .flatMap(List::stream)
                .map(text -> text.replace(OTHER, other.baseUrl()));
    }

    private void check(InputTarget target, InputChannel channel, UnaryOperator<String> whole, Stream<String> more) {
        SoftAssertions all = new SoftAssertions();
        Stream.concat(texts(), more).forEach(text -> {
            send(text);
            requireHarmless(all, text);
            check(all, target, channel, whole.apply(text));
            simulator.forgetRequests();
        });
        send(target.harmless());
        all.assertThat(simulator.requests()).isNotEmpty();
        all.assertAll();
    }

    private void check(SoftAssertions all, InputTarget target, InputChannel channel, String text) {
        List<ReceivedRequest> requests = simulator.requests();
        all.assertThat(requests).as(text).hasSizeLessThanOrEqualTo(1);
        requests.stream()
                .flatMap(request -> target.sent().apply(request).stream())
                .forEach(sent -> all.assertThat(sent).as(text).isIn(channel.meanings(text)));
        boolean isTaken = target.accepts().test(text) && !text.isBlank() && text.indexOf('&') < 0;
        // the simulator's server rejects this
        boolean hasZero = text.indexOf('\0') >= 0;
        if (isTaken && !hasZero && channel.isLiteral(text)) {
            all.assertThat(requests).as(text).hasSize(1);
        }
    }

    private void requireHarmless(SoftAssertions all, String text) {
        all.assertThat(trap.fired).as(text).hasValue(0);
        all.assertThat(Trap.MADE).as(text).hasValue(0);
        all.assertThat(context.isStarted()).as(text).isTrue();
        all.assertThat(context.getGlobalOptions()).as(text).isEmpty();
        all.assertThat(component.getConfiguration().getBaseUrl()).as(text).isEqualTo(simulator.baseUrl());
        all.assertThat(other.requests()).as(text).isEmpty();
        all.assertThat(simulator.requests())
                .as(text)
                .extracting(request -> request + "\n" + request.headers() + "\n" + request.bodyText())
                .noneMatch(request -> request.contains(SECRET));
    }

    private void send(String text) {
        template.send("direct:in", in -> in.getMessage().setHeader("v", text));
    }

    private void route(BiFunction<RouteDefinition, String, ?> step, String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                errorHandler(noErrorHandler());
                step.apply(from("direct:in"), uri);
            }
        });
    }
}
