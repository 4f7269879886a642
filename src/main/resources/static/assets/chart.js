// Draws the trend of a figure from the table beside it, in the colours of the theme.
(() => {
  const box = document.querySelector("[data-chart=trend]");
  if (!box || typeof echarts === "undefined") return;
  const rows = [...document.querySelectorAll("#trend tbody tr")];
  const months = rows.map((row) => row.dataset.month);
  const printed = rows.map((row) => row.querySelector(".digits").textContent.trim());
  const values = rows.map((row) => (row.dataset.value === "" ? null : Number(row.dataset.value)));
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const chart = echarts.init(box, null, { renderer: "canvas" });
  const font = getComputedStyle(document.body).fontFamily;

  function draw() {
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: font },
      grid: { left: 8, right: 12, top: 28, bottom: 4, containLabel: true },
      tooltip: {
        trigger: "axis",
        renderMode: "richText", // a tooltip of HTML would need inline styles
        backgroundColor: colour("--paper"),
        borderColor: colour("--line"),
        textStyle: { color: colour("--ink"), fontFamily: font },
        formatter: ([point]) =>
          `${months[point.dataIndex]}  ${printed[point.dataIndex]}${values[point.dataIndex] === null ? "" : box.dataset.unit}`,
      },
      xAxis: {
        type: "category",
        data: months,
        axisLine: { lineStyle: { color: colour("--line") } },
        axisTick: { show: false },
        axisLabel: { color: colour("--ink-soft"), hideOverlap: true },
      },
      yAxis: {
        type: "value",
        name: box.dataset.unit,
        nameTextStyle: { color: colour("--ink-soft"), align: "right", padding: [0, 6, 0, 0] },
        splitLine: { lineStyle: { color: colour("--line-soft") } },
        axisLabel: { color: colour("--ink-soft") },
      },
      series: [
        {
          type: "line",
          data: values,
          connectNulls: false,
          showSymbol: true,
          symbolSize: 5,
          lineStyle: { color: colour("--accent"), width: 2 },
          itemStyle: { color: colour("--accent") },
          areaStyle: { color: colour("--accent"), opacity: 0.07 },
        },
      ],
    });
  }

  draw();
  new ResizeObserver(() => chart.resize()).observe(box);
  new MutationObserver(draw).observe(document.documentElement, {
    attributeFilter: ["data-bs-theme"],
  });
})();
