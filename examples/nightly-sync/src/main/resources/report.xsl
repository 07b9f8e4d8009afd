<?xml version="1.0" encoding="UTF-8"?>
<!--
  Turns what became of a group of bulk syncs into one HTML page.

  The group comes as JSON, in a parameter, and is read with json-to-xml(): characters that XML cannot hold become U+FFFD.
  All of it is written as text or attribute values, which the serializer escapes; none of it goes into the style, and there
  is no script.
-->
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:n="urn:night" xpath-default-namespace="http://www.w3.org/2005/xpath-functions">

  <xsl:include href="report-words.xsl"/>
  <xsl:output method="html" version="5" encoding="UTF-8" indent="no"/>

  <xsl:param name="group" as="xs:string"/>
  <xsl:param name="night" as="xs:string"/>
  <xsl:param name="style" as="xs:string"/>

  <xsl:variable name="all" select="json-to-xml($group)/map"/>
  <!-- why there was no group, in one sentence; empty when there was one -->
  <xsl:variable name="failure" select="n:word($all, 'explanation')"/>
  <!-- the worst first; those with one outcome stay in the order of their names -->
  <xsl:variable name="entries" as="element(map)*">
    <xsl:perform-sort select="$all/array[@key = 'runs']/map">
      <xsl:sort select="n:rank(n:word(., 'outcome'))"/>
    </xsl:perform-sort>
  </xsl:variable>
  <xsl:variable name="bad" select="$entries[n:level(n:word(., 'outcome')) = ('bad', 'warn')]"/>
  <xsl:variable name="runs" select="$entries/map[@key = 'run']"/>

  <xsl:template match="/">
    <html lang="en">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
        <meta name="color-scheme" content="light dark"/>
        <title>Night of {n:day($night)}: {n:verdict()}</title>
        <style><xsl:value-of select="$style"/></style>
      </head>
      <body>
        <main>
          <xsl:call-template name="header"/>
          <xsl:if test="$bad"><xsl:call-template name="attention"/></xsl:if>
          <xsl:if test="$entries"><xsl:call-template name="syncs"/></xsl:if>
          <xsl:for-each select="$entries"><xsl:call-template name="card"/></xsl:for-each>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="header">
    <header id="top">
      <p class="kicker">Night report</p>
      <h1>Night of {n:day($night)}</h1>
      <p class="when">Began at {substring-after($night, ' ')}. Times are in {n:zone()}.</p>
      <p class="verdict {if ($failure) then 'bad' else if ($bad) then n:level(n:word($entries[1], 'outcome')) else 'good'}">
        <xsl:text>{n:verdict()}</xsl:text>
      </p>
      <xsl:if test="$failure">
        <p class="explanation">{$failure}</p>
        <xsl:sequence select="n:quote(n:word($all, 'quote'))"/>
        <xsl:sequence select="n:technical(n:fact('Message', n:word($all, 'failure')))"/>
      </xsl:if>
      <xsl:if test="$entries">
        <ul class="figures">
          <li><b>{n:number(count($entries[n:word(., 'outcome') = 'succeeded']))} of {n:number(count($entries))}</b> succeeded</li>
          <li><xsl:sequence select="n:amount(sum($runs ! n:count(., 'record_count')), 'row')"/></li>
          <li><xsl:sequence select="n:amount(sum($runs ! n:count(., 'error_count')), 'error')"/></li>
          <li><b>{n:duration(n:count($all, 'waited_millis') * xs:dayTimeDuration('PT0.001S'))}</b> in all</li>
        </ul>
      </xsl:if>
    </header>
  </xsl:template>

  <!-- what somebody has to look into, in a sentence each -->
  <xsl:template name="attention">
    <section class="attention" aria-labelledby="attention">
      <h2 id="attention">To look into</h2>
      <ul class="failures">
        <xsl:for-each select="$bad">
          <li class="{n:level(n:word(., 'outcome'))}">
            <xsl:call-template name="link"/>
            <xsl:text> </xsl:text>
            <xsl:call-template name="outcome"/>
            <p>{n:happened(.)}</p>
          </li>
        </xsl:for-each>
      </ul>
    </section>
  </xsl:template>

  <xsl:template name="syncs">
    <section class="card" aria-labelledby="syncs">
      <h2 id="syncs">All syncs</h2>
      <table class="syncs" aria-labelledby="syncs">
        <xsl:sequence select="n:head('Sync')"/>
        <tbody>
          <xsl:for-each select="$entries">
            <tr>
              <th scope="row"><xsl:call-template name="link"/></th>
              <td data-label="Outcome"><xsl:call-template name="outcome"/></td>
              <xsl:sequence select="n:figures(map[@key = 'run'])"/>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
      <p class="select">Selected by <code>{n:word($all, 'select')}</code></p>
    </section>
  </xsl:template>

  <xsl:template name="card">
    <xsl:variable name="run" select="map[@key = 'run']"/>
    <xsl:variable name="schemas" as="element(map)*">
      <xsl:perform-sort select="$run/array[@key = 'schemas']/map">
        <xsl:sort select="n:rank(n:status(.))"/>
      </xsl:perform-sort>
    </xsl:variable>
    <article class="card" id="{n:anchor(.)}" aria-labelledby="title:{n:anchor(.)}">
      <h2 id="title:{n:anchor(.)}">
        <span class="name">{n:name(.)}</span>
        <xsl:text> </xsl:text>
        <xsl:call-template name="outcome"/>
      </h2>
      <xsl:if test="n:happened(.)">
        <p class="explanation">{string-join((n:happened(.), n:cure(.)), ' ')}</p>
      </xsl:if>
      <xsl:sequence select="n:quote((n:word(., 'quote'), n:word($run, 'status_message'))[. ne ''][1])"/>
      <dl class="facts">
        <div><dt>Began</dt><dd><xsl:sequence select="n:time($run, 'started_at')"/></dd></div>
        <div><dt>Ended</dt><dd><xsl:sequence select="n:time($run, 'completed_at')"/></dd></div>
        <div><dt>Run</dt><dd>{n:origin($run)}</dd></div>
        <div><dt>Warnings</dt><dd>{n:figure($run, 'warning_count')}</dd></div>
      </dl>
      <xsl:if test="$schemas">
        <table class="schemas" aria-label="Schemas of {n:name(.)}">
          <xsl:sequence select="n:head('Schema')"/>
          <tbody>
            <xsl:for-each select="$schemas">
              <tr>
                <th scope="row">{n:word(., 'schema')}</th>
                <td data-label="Outcome">
                  <span class="outcome {n:level(n:status(.))}">{n:translated($statuses, n:status(.))}</span>
                  <xsl:if test="n:word(., 'status_message')">
                    <xsl:text> </xsl:text><q class="message">{n:word(., 'status_message')}</q>
                  </xsl:if>
                </td>
                <xsl:sequence select="n:figures(.)"/>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </xsl:if>
      <div class="foot">
        <xsl:sequence select="n:technical((
            n:ids('Sync', string[@key = 'sync_id']),
            n:ids('Executions', $run/array[@key = 'execution_ids']/string),
            n:fact('Status at the service', n:word($run, 'status')),
            n:fact('Message', n:word(., 'error'))))"/>
        <p class="up"><a href="#top">To the top</a></p>
      </div>
    </article>
  </xsl:template>

  <xsl:template name="link">
    <a class="name" href="#{n:anchor(.)}">{n:name(.)}</a>
  </xsl:template>

  <xsl:template name="outcome">
    <xsl:variable name="outcome" select="n:word(., 'outcome')"/>
    <span class="outcome {n:level($outcome)}">{n:translated($outcomes, $outcome)}</span>
  </xsl:template>

  <!-- the columns that all tables have -->
  <xsl:function name="n:head" as="element()">
    <xsl:param name="first" as="xs:string"/>
    <thead>
      <tr>
        <th scope="col">{$first}</th><th scope="col">Outcome</th><th scope="col" class="number">Rows</th>
        <th scope="col" class="number">Errors</th><th scope="col" class="number">Duration</th>
      </tr>
    </thead>
  </xsl:function>

  <!-- rows, errors and duration of a run or of a schema; the nouns are for a narrow window, which has no table head -->
  <xsl:function name="n:figures" as="element()+">
    <xsl:param name="object" as="element(map)?"/>
    <td data-label="Rows" class="number"><xsl:sequence select="n:cell($object, 'record_count', 'row')"/></td>
    <td data-label="Errors" class="number{if (n:count($object, 'error_count')) then ' bad' else ''}">
      <xsl:sequence select="n:cell($object, 'error_count', 'error')"/>
    </td>
    <td data-label="Duration" class="number">{(n:took($object), '–')[1]}</td>
  </xsl:function>

  <xsl:function name="n:cell" as="node()+">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:param name="noun" as="xs:string"/>
    <xsl:text>{n:figure($object, $key)}</xsl:text>
    <span class="unit"><xsl:text> {n:noun(n:count($object, $key), $noun)}</xsl:text></span>
  </xsl:function>

  <xsl:function name="n:amount" as="node()+">
    <xsl:param name="count" as="xs:integer"/>
    <xsl:param name="noun" as="xs:string"/>
    <b>{n:number($count)}</b>
    <xsl:text> {n:noun($count, $noun)}</xsl:text>
  </xsl:function>

  <!-- the reason in the service's own words -->
  <xsl:function name="n:quote" as="element()?">
    <xsl:param name="text" as="xs:string?"/>
    <xsl:if test="$text">
      <blockquote><span class="speaker">Reason: </span><q class="message">{$text}</q></blockquote>
    </xsl:if>
  </xsl:function>

  <!-- what support asks for, folded away -->
  <xsl:function name="n:technical" as="element()">
    <xsl:param name="facts" as="element()*"/>
    <details class="technical">
      <summary>Technical details</summary>
      <dl><xsl:sequence select="$facts"/></dl>
    </details>
  </xsl:function>

  <xsl:function name="n:fact" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value"><div><dt>{$name}</dt><dd><code>{$value}</code></dd></div></xsl:if>
  </xsl:function>

  <xsl:function name="n:ids" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="ids" as="element()*"/>
    <xsl:if test="$ids">
      <div>
        <dt>{$name}</dt>
        <dd>
          <xsl:for-each select="$ids"><xsl:if test="position() > 1">, </xsl:if><code>{n:text(.)}</code></xsl:for-each>
        </dd>
      </div>
    </xsl:if>
  </xsl:function>

  <!-- an id as an anchor that needs no escaping in a link: like %-encoding, with = for %; no two become one -->
  <xsl:function name="n:anchor" as="xs:string">
    <xsl:param name="entry" as="element(map)"/>
    <xsl:sequence select="'sync:' || translate(encode-for-uri(n:word($entry, 'sync_id')), '%', '=')"/>
  </xsl:function>

</xsl:stylesheet>
