export const mapHelp = {
  zh: `用法：viridict map 辖区.yaml [文件夹] [选项]

按申报的图层（公园、居住用地）算服务半径覆盖，写成 GeoJSON，可直接拖入 QGIS：
  parkGreen-buffers、activitySites-buffers    各公园的服务范围
  parkGreen-parcels、activitySites-parcels    各居住地块：覆盖面积、最近绿地的距离（300米见绿、500米见园）
  freed-parcels                               腾退地建成公园后的服务范围，按新增覆盖排序
同时列出覆盖率区间、腾退地排序和依次建设的最优次序。
图层用 GeoJSON：经纬度（CGCS2000、WGS84）或写明 EPSG 代码的 CGCS2000 高斯-克吕格坐标。
SHP、DXF 等先转换：在 QGIS 里“导出 → 要素另存为 GeoJSON”，或 ogr2ogr 公园.geojson 公园.shp。
不写文件夹则写到申报旁边的 申报-地图/。已有的文件从不覆盖。

选项：
  --as-of 日期   判定日：只计这一天已建成的公园
  --config 文件  配置文件
  --id 编号      文件里有几份申报时，画哪一份
  --lang zh|en   提示的语言

退出码：0 已写出；2 用法有误，或没有写出。
`,
  en: `Usage: viridict map DECLARATION.yaml [FOLDER] [OPTIONS]

Computes the service-radius coverage from the layers of a jurisdiction (parks, residential) and writes it as GeoJSON, to
be dragged into QGIS:
  parkGreen-buffers, activitySites-buffers    what each park serves
  parkGreen-parcels, activitySites-parcels    each parcel: what is covered, how far the next green and the next park are
  freed-parcels                               what freed parcels would serve as parks, by what they would newly cover
It prints the interval of each coverage, the ranked sites, and the best order of several.
Layers are GeoJSON in longitude and latitude (CGCS2000, WGS84) or CGCS2000 Gauss-Krüger with its EPSG code.
Convert shapefiles and DXF first: in QGIS, Export, Save Features As GeoJSON; or ogr2ogr parks.geojson parks.shp.
Without FOLDER it is DECLARATION-map/ beside the declaration. It never overwrites.

Options:
  --as-of DATE   only parks completed by then count
  --config FILE  configuration
  --id ID        which one, where the file holds several
  --lang zh|en   language of what is said

Exit codes: 0 written; 2 usage, or not written.
`,
} as const
