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

  <xsl:output method="html" version="5" encoding="UTF-8" indent="no"/>

  <xsl:param name="group" as="xs:string"/>
  <xsl:param name="night" as="xs:string"/>
  <xsl:param name="style" as="xs:string"/>

  <xsl:variable name="all" select="json-to-xml($group)/map"/>
  <!-- why there was no group; empty when there was one -->
  <xsl:variable name="failure" select="n:word($all, 'failure')"/>
  <xsl:variable name="entries" select="$all/array[@key = 'runs']/map"/>
  <xsl:variable name="bad" select="$entries[not(n:word(., 'outcome') = ('succeeded', 'skipped'))]"/>

  <xsl:variable name="outcomes" as="map(xs:string, xs:string)" select="map {
      'succeeded': 'succeeded', 'skipped': 'left alone', 'failed': 'failed', 'canceled': 'canceled',
      'partial': 'partly failed', 'timedOut': 'timed out', 'busy': 'running already', 'lost': 'lost',
      'stopped': 'not waited for', 'error': 'error', 'notStarted': 'not started'}"/>
  <xsl:variable name="origins" as="map(xs:string, xs:string)" select="map {
      'started': 'started by this night', 'attached': 'running already, followed to its end',
      'skipped': 'running already, left alone', 'queued': 'started after the end of another',
      'restarted': 'started after another was canceled for it'}"/>

  <xsl:template match="/">
    <html lang="en">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta http-equiv="Content-Security-Policy"
            content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
        <meta name="color-scheme" content="light dark"/>
        <title>Night of {$night}: {n:verdict()}</title>
        <style><xsl:value-of select="$style"/></style>
      </head>
      <body>
        <main>
          <xsl:call-template name="header"/>
          <xsl:if test="$entries"><xsl:call-template name="syncs"/></xsl:if>
          <xsl:apply-templates select="$entries"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template name="header">
    <header id="top">
      <p class="kicker">Bulk syncs</p>
      <h1>Night of {$night}</h1>
      <p class="verdict {if ($failure or $bad) then 'bad' else 'good'}">{n:verdict()}</p>
      <xsl:if test="$failure"><p class="error">{$failure}</p></xsl:if>
      <xsl:if test="$bad">
        <ul class="failures">
          <xsl:for-each select="$bad">
            <li><xsl:call-template name="link"/><xsl:text> </xsl:text><xsl:call-template name="outcome"/></li>
          </xsl:for-each>
        </ul>
      </xsl:if>
      <xsl:if test="$entries">
        <ul class="figures">
          <li><b>{n:number(sum($entries/map[@key = 'run'] ! n:count(., 'record_count')))}</b> rows</li>
          <li><b>{n:number(sum($entries/map[@key = 'run'] ! n:count(., 'error_count')))}</b> errors</li>
          <li><b>{n:duration(n:count($all, 'waited_millis') * xs:dayTimeDuration('PT0.001S'))}</b> in all</li>
        </ul>
        <p class="select">Selected by <code>{n:word($all, 'select')}</code></p>
      </xsl:if>
    </header>
  </xsl:template>

  <xsl:template name="syncs">
    <section aria-labelledby="syncs">
      <h2 id="syncs">The syncs</h2>
      <table class="syncs" aria-labelledby="syncs">
        <thead>
          <tr>
            <th scope="col">Sync</th><th scope="col">Outcome</th><th scope="col" class="number">Schemas</th>
            <th scope="col" class="number">Rows</th><th scope="col" class="number">Errors</th>
            <th scope="col" class="number">Took</th>
          </tr>
        </thead>
        <tbody>
          <xsl:for-each select="$entries">
            <tr>
              <th scope="row"><xsl:call-template name="link"/></th>
              <td data-label="Outcome"><xsl:call-template name="outcome"/></td>
              <td data-label="Schemas" class="number">{n:completed(map[@key = 'run'])}</td>
              <td data-label="Rows" class="number">{n:figure(map[@key = 'run'], 'record_count')}</td>
              <xsl:sequence select="n:errors(map[@key = 'run'])"/>
              <td data-label="Took" class="number">{n:took(map[@key = 'run'])}</td>
            </tr>
          </xsl:for-each>
        </tbody>
      </table>
    </section>
  </xsl:template>

  <xsl:template match="map">
    <xsl:variable name="run" select="map[@key = 'run']"/>
    <article id="{n:anchor(.)}" aria-labelledby="title:{n:anchor(.)}">
      <h2 id="title:{n:anchor(.)}"><span class="name">{n:word(., 'sync_name')}</span><xsl:text> </xsl:text><xsl:call-template name="outcome"/></h2>
      <xsl:if test="n:word(., 'error')"><p class="error">{n:word(., 'error')}</p></xsl:if>
      <dl class="facts">
        <xsl:sequence select="n:ids('Sync', string[@key = 'sync_id'])"/>
        <xsl:sequence select="n:fact('Run', n:translated($origins, n:word($run, 'origin')))"/>
        <xsl:sequence select="n:ids('Executions', $run/array[@key = 'execution_ids']/string)"/>
        <xsl:sequence select="n:fact('Status', n:word($run, 'status'))"/>
        <xsl:sequence select="n:fact('Message', n:word($run, 'status_message'))"/>
        <xsl:sequence select="n:fact('Started', n:time($run, 'started_at'))"/>
        <xsl:sequence select="n:fact('Ended', n:time($run, 'completed_at'))"/>
        <xsl:sequence select="n:fact('Warnings', n:figure($run, 'warning_count')[. ne '0'])"/>
      </dl>
      <xsl:if test="$run/array[@key = 'schemas']/map">
        <table aria-label="Schemas of {n:word(., 'sync_name')}">
          <thead>
            <tr>
              <th scope="col">Schema</th><th scope="col">Status</th><th scope="col" class="number">Rows</th>
              <th scope="col" class="number">Errors</th><th scope="col" class="number">Took</th>
            </tr>
          </thead>
          <tbody>
            <xsl:for-each select="$run/array[@key = 'schemas']/map">
              <tr>
                <th scope="row">{n:word(., 'schema')}</th>
                <td data-label="Status">
                  <span class="status{if (n:word(., 'status') = ('failed', 'interrupted')) then ' bad' else ''}">
                    <xsl:text>{n:word(., 'status')}</xsl:text>
                  </span>
                  <xsl:if test="n:word(., 'status_message')">
                    <xsl:text> </xsl:text><span class="message">{n:word(., 'status_message')}</span>
                  </xsl:if>
                </td>
                <td data-label="Rows" class="number">{n:figure(., 'record_count')}</td>
                <xsl:sequence select="n:errors(.)"/>
                <td data-label="Took" class="number">{n:took(.)}</td>
              </tr>
            </xsl:for-each>
          </tbody>
        </table>
      </xsl:if>
      <p class="up"><a href="#top">To the top</a></p>
    </article>
  </xsl:template>

  <xsl:template name="link">
    <a href="#{n:anchor(.)}">{n:word(., 'sync_name')}</a>
  </xsl:template>

  <xsl:template name="outcome">
    <span class="outcome {if (. intersect $bad) then 'bad' else 'good'}">{n:translated($outcomes, n:word(., 'outcome'))}</span>
  </xsl:template>

  <xsl:function name="n:verdict" as="xs:string">
    <xsl:sequence select="
        if ($failure) then 'No sync was run'
        else if ($bad) then count($bad) || ' of ' || count($entries) || ' syncs did not end well'
        else 'All ' || count($entries) || ' syncs ended well'"/>
  </xsl:function>

  <xsl:function name="n:fact" as="element()?">
    <xsl:param name="name" as="xs:string"/>
    <xsl:param name="value" as="xs:string?"/>
    <xsl:if test="$value"><div><dt>{$name}</dt><dd>{$value}</dd></div></xsl:if>
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

  <xsl:function name="n:errors" as="element()">
    <xsl:param name="object" as="element(map)?"/>
    <td data-label="Errors" class="number{if (n:count($object, 'error_count')) then ' bad' else ''}">
      <xsl:text>{n:figure($object, 'error_count')}</xsl:text>
    </td>
  </xsl:function>

  <!-- a member that is text; empty where it is absent -->
  <xsl:function name="n:word" as="xs:string">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="n:text($object/*[@key = $key])"/>
  </xsl:function>

  <!-- without the control characters that XML can hold and HTML cannot -->
  <xsl:function name="n:text" as="xs:string">
    <xsl:param name="value" as="element()?"/>
    <xsl:sequence select="replace(string($value), '[&#x7f;-&#x9f;]', '&#xfffd;')"/>
  </xsl:function>

  <xsl:function name="n:count" as="xs:integer">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="xs:integer(($object/number[@key = $key], 0)[1])"/>
  </xsl:function>

  <xsl:function name="n:figure" as="xs:string">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="if ($object/number[@key = $key]) then n:number(n:count($object, $key)) else ''"/>
  </xsl:function>

  <xsl:function name="n:number" as="xs:string">
    <xsl:param name="number" as="xs:integer"/>
    <xsl:sequence select="format-integer($number, '#,##1')"/>
  </xsl:function>

  <!-- how many schemas were completed -->
  <xsl:function name="n:completed" as="xs:string?">
    <xsl:param name="run" as="element(map)?"/>
    <xsl:variable name="schemas" select="$run/array[@key = 'schemas']/map"/>
    <xsl:sequence select="
        if (empty($schemas)) then ()
        else count($schemas[n:word(., 'status') = 'completed']) || ' of ' || count($schemas)"/>
  </xsl:function>

  <!-- a word that is not in the map, since the service is newer than this page, is shown as it is -->
  <xsl:function name="n:translated" as="xs:string">
    <xsl:param name="words" as="map(xs:string, xs:string)"/>
    <xsl:param name="word" as="xs:string"/>
    <xsl:sequence select="($words($word), $word)[1]"/>
  </xsl:function>

  <xsl:function name="n:moment" as="xs:dateTime?">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="n:word($object, $key)[. castable as xs:dateTime] ! xs:dateTime(.)"/>
  </xsl:function>

  <xsl:function name="n:time" as="xs:string?">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="n:moment($object, $key) ! (
        format-dateTime(adjust-dateTime-to-timezone(., xs:dayTimeDuration('PT0S')), '[Y]-[M01]-[D01] [H01]:[m01]:[s01]')
        || ' UTC')"/>
  </xsl:function>

  <xsl:function name="n:took" as="xs:string?">
    <xsl:param name="object" as="element(map)?"/>
    <xsl:variable name="end" select="n:moment($object, 'completed_at')"/>
    <xsl:sequence select="n:moment($object, 'started_at')[exists($end)] ! n:duration($end - .)"/>
  </xsl:function>

  <xsl:function name="n:duration" as="xs:string">
    <xsl:param name="time" as="xs:dayTimeDuration"/>
    <xsl:variable name="hours" select="days-from-duration($time) * 24 + hours-from-duration($time)"/>
    <xsl:variable name="minutes" select="minutes-from-duration($time)"/>
    <xsl:variable name="seconds" select="seconds-from-duration($time)"/>
    <xsl:sequence select="
        if ($hours) then $hours || ' h ' || $minutes || ' min'
        else if ($minutes) then $minutes || ' min ' || floor($seconds) || ' s'
        else format-number($seconds, '0.0') || ' s'"/>
  </xsl:function>

  <!-- an id as an anchor that needs no escaping in a link: like %-encoding, with = for %; no two become one -->
  <xsl:function name="n:anchor" as="xs:string">
    <xsl:param name="entry" as="element(map)"/>
    <xsl:sequence select="'sync:' || translate(encode-for-uri(n:word($entry, 'sync_id')), '%', '=')"/>
  </xsl:function>

</xsl:stylesheet>
